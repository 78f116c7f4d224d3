package org.befund.engine.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.befund.engine.Befund;
import org.befund.engine.inventory.intake.ExportOptions;
import org.befund.engine.inventory.intake.Reject;
import org.befund.engine.inventory.profile.Profiles;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.jspecify.annotations.Nullable;

/** Runs batches over exports that are typed into tests. */
final class Trial {
  static final LocalDate DAY = LocalDate.of(2008, 8, 20);
  static final Befund BEFUND = open();

  private String groupBy = "";
  private String profile = "";
  private Set<String> complete = Set.of();
  private int threads = 2;
  private LocalDate day = DAY;
  private long remembered = Long.MAX_VALUE;

  /** What came of a batch. */
  record Outcome(List<String> lines, List<Reject> rejects, BatchSummary summary) {

    /** Environment, host, advisory and status of each line. */
    List<String> verdicts() {
      return lines.stream()
          .map(
              line ->
                  String.join(
                      " ",
                      text(line, "environment"),
                      text(line, "host"),
                      text(line, "advisory"),
                      text(line, "status")))
          .toList();
    }

    /** The line of a host and an advisory. */
    String line(String host, String advisory) {
      for (String line : lines) {
        if (text(line, "host").equals(host) && text(line, "advisory").equals(advisory)) {
          return line;
        }
      }
      throw new AssertionError("no line of " + host + " and " + advisory + " in " + verdicts());
    }

    List<String> reasons() {
      return rejects.stream().map(each -> each.row() + ": " + each.reason()).toList();
    }

    private static String text(String line, String key) {
      int from = line.indexOf("\"" + key + "\":\"") + key.length() + 4;
      return line.substring(from, line.indexOf('"', from));
    }
  }

  Trial groupBy(String column) {
    groupBy = column;
    return this;
  }

  Trial profile(String name) {
    profile = name;
    return this;
  }

  Trial complete(String... lists) {
    complete = Set.of(lists);
    return this;
  }

  Trial threads(int number) {
    threads = number;
    return this;
  }

  Trial asOf(LocalDate other) {
    day = other;
    return this;
  }

  /** Lets a batch remember as many bytes at most. */
  Trial remembering(long bytes) {
    remembered = bytes;
    return this;
  }

  /** Runs a batch over exports, the first of which is called {@code export-0.csv}. */
  Outcome run(String... exports) {
    return run(Stream.of(exports).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
  }

  /** Runs a batch over one file of a name. */
  Outcome file(String name, byte[] content) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("batch");
      Path file = folder.resolve(name);
      Files.write(file, content);
      return files(List.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  Outcome run(List<byte[]> exports) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("batch");
      List<Path> files = new ArrayList<>();
      for (byte[] export : exports) {
        Path file = folder.resolve("export-" + files.size() + ".csv");
        Files.write(file, export);
        files.add(file);
      }
      return files(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  Outcome files(List<Path> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Reject> rejects = new ArrayList<>();
    try {
      BatchOptions options =
          new BatchOptions(
              new ExportOptions(
                  profile.isEmpty() ? null : Profiles.find(profile),
                  groupBy.isEmpty() ? null : groupBy,
                  threads),
              day,
              "inventory",
              complete,
              "en");
      BatchSummary summary =
          BEFUND
              .batch(options)
              .remembering(remembered)
              .run(files, out, Checkpoints.NONE, rejects::add);
      return new Outcome(out.toString(StandardCharsets.UTF_8).lines().toList(), rejects, summary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }

  private static void delete(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Befund open() {
    try {
      return Befund.open(KnowledgeFolder.load(Path.of("..", "kb")));
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }
}
