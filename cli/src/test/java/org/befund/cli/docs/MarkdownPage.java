package org.befund.cli.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param path its path from the root of the project
 */
record MarkdownPage(Path path, List<String> lines) {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final String FENCE = "```";

  /**
   * A fenced block.
   *
   * @param info what stands behind the opening fence
   * @param line the one-based line of its first line
   */
  record Block(String info, int line, List<String> lines) {
    String text() {
      return String.join("\n", lines) + "\n";
    }
  }

  static MarkdownPage of(String path) {
    try {
      return new MarkdownPage(Path.of(path), Files.readAllLines(ROOT.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All pages: those on the top level and those in {@code docs}. */
  static List<MarkdownPage> all() {
    List<MarkdownPage> pages = new ArrayList<>();
    for (Path folder : List.of(ROOT, ROOT.resolve("docs"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .sorted()
            .forEach(file -> pages.add(of(ROOT.relativize(file).toString())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return pages;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(FENCE)) {
        if (open >= 0) {
          String info = lines.get(open).substring(FENCE.length()).strip();
          blocks.add(new Block(info, open + 2, lines.subList(open + 1, i)));
          open = -1;
        } else {
          open = i;
        }
      }
    }
    return blocks;
  }

  /** The only block of a kind. */
  Block block(String info) {
    List<Block> found = blocks().stream().filter(block -> block.info().equals(info)).toList();
    if (found.size() != 1) {
      throw new AssertionError(path + " has " + found.size() + " blocks '" + info + "'");
    }
    return found.get(0);
  }

  /** The lines outside of fenced blocks. */
  List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean fenced = false;
    for (String line : lines) {
      if (line.startsWith(FENCE)) {
        fenced = !fenced;
      } else if (!fenced) {
        prose.add(line);
      }
    }
    return prose;
  }

  /** The headings without their marks. */
  List<String> headings() {
    return prose().stream()
        .filter(line -> line.matches("#+ .*"))
        .map(line -> line.replaceFirst("#+ ", "").strip())
        .toList();
  }

  /** The rows of the first table under each heading, without its head. */
  Map<String, List<List<String>>> tables() {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    String heading = "";
    List<List<String>> rows = List.of();
    boolean inside = false;
    for (String line : prose()) {
      if (line.matches("#+ .*")) {
        heading = line.replaceFirst("#+ ", "").strip();
      }
      boolean row = line.startsWith("|");
      if (row && !inside && !tables.containsKey(heading)) {
        rows = new ArrayList<>();
        tables.put(heading, rows);
      } else if (row && !line.startsWith("|---")) {
        rows.add(cells(line));
      }
      inside = row;
      if (!row) {
        rows = new ArrayList<>();
      }
    }
    return tables;
  }

  private static List<String> cells(String row) {
    String inner = row.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }

  /** The words between backticks, in their order. */
  static List<String> code(String text) {
    List<String> words = new ArrayList<>();
    String[] parts = text.split("`", -1);
    for (int i = 1; i < parts.length; i += 2) {
      words.add(parts[i]);
    }
    return words;
  }
}
