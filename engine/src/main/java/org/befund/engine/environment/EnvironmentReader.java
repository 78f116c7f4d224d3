package org.befund.engine.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Node;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;

/** Finds and reads environment files, in YAML or JSON. */
public final class EnvironmentReader {

  private static final Set<String> ENDINGS = Set.of("yaml", "yml", "json");

  private EnvironmentReader() {}

  /**
   * Reads an environment.
   *
   * @param path a file; or a folder that holds {@code environment.yaml}, {@code .yml} or {@code
   *     .json}, or else on its top level exactly one YAML or JSON file with a key {@code hosts}
   * @throws Unreadable with everything that is wrong with the file, or why there is none to read
   */
  public static Environment read(Path path) throws Unreadable {
    Path file = file(path);
    return Reading.read(SourceText.read(file, file.toString()), EnvironmentShape.SHAPE);
  }

  /**
   * Reads an environment from bytes that were read already.
   *
   * @param name what the file is called in messages and sources
   * @throws Unreadable with everything that is wrong with the file
   */
  public static Environment read(String name, byte[] bytes) throws Unreadable {
    return Reading.read(SourceText.decode(name, bytes), EnvironmentShape.SHAPE);
  }

  /**
   * The environment's file.
   *
   * @param path a file, or a folder as for {@link #read(Path)}
   * @throws Unreadable when the folder does not hold exactly one environment
   */
  public static Path file(Path path) throws Unreadable {
    return Files.isDirectory(path) ? find(path) : path;
  }

  private static Path find(Path folder) throws Unreadable {
    List<Path> documents = documents(folder);
    List<Path> named = documents.stream().filter(EnvironmentReader::isNamed).toList();
    if (!named.isEmpty()) {
      return single(folder, named);
    }
    List<Path> found = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path document : documents) {
      try {
        Node node = DocumentReader.read(SourceText.read(document, document.toString()));
        if (node instanceof Node.Mapping mapping && mapping.entry("hosts") != null) {
          found.add(document);
        }
      } catch (Unreadable e) {
        problems.addAll(e.problems());
      }
    }
    if (found.isEmpty()) {
      problems.add(
          0,
          Problem.ofFile(
              folder.toString(),
              "the folder holds no environment: neither environment.yaml, .yml or .json"
                  + " nor another YAML or JSON file with the key 'hosts'"));
      throw new Unreadable(problems);
    }
    return single(folder, found);
  }

  private static Path single(Path folder, List<Path> files) throws Unreadable {
    if (files.size() > 1) {
      List<String> names = files.stream().map(EnvironmentReader::fileName).toList();
      throw new Unreadable(
          List.of(
              new Problem(
                  folder.toString(),
                  null,
                  "the folder holds several environments; name the file that is meant",
                  null,
                  names,
                  null)));
    }
    return files.get(0);
  }

  private static List<Path> documents(Path folder) throws Unreadable {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> ENDINGS.contains(ending(file)) && !Files.isDirectory(file))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new Unreadable(List.of(Problem.ofFile(folder.toString(), "the folder cannot be read")));
    }
  }

  private static boolean isNamed(Path file) {
    return fileName(file).toLowerCase(Locale.ROOT).startsWith("environment.")
        && fileName(file).indexOf('.') == fileName(file).lastIndexOf('.');
  }

  private static String ending(Path file) {
    String name = fileName(file);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String fileName(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
