package org.befund.engine.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.befund.engine.evidence.LiteralSearch;
import org.befund.engine.evidence.LiteralSearch.Wanted;
import org.befund.engine.result.JsonResult;
import org.befund.engine.result.RecordedAssessment;
import org.befund.kb.document.Nearest;
import org.befund.kb.document.Problem;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * The result of a batch as JSON Lines, packed or not. Lines are looked for by their bytes; only
 * those on which the host stands are read.
 */
public final class ResultLines {
  private static final int HEAD = 64 << 10;
  private static final List<String> KEYS = List.of("\"host\":\"", "\"host\": \"");
  private static final int MANY = 4096;

  private final Path file;

  /**
   * Some lines of a result.
   *
   * @param assessments those that were sought, in the order of the file
   * @param problems lines on which a host that was sought stands and which cannot be read
   */
  public record Found(List<RecordedAssessment> assessments, List<Problem> problems) {
    public Found {
      assessments = List.copyOf(assessments);
      problems = List.copyOf(problems);
    }

    /** The hosts, each in the spelling of the file. */
    public Set<String> hosts() {
      Set<String> hosts = new LinkedHashSet<>();
      assessments.forEach(each -> hosts.add(each.assessment().host()));
      return hosts;
    }
  }

  private ResultLines(Path file) {
    this.file = file;
  }

  /**
   * The lines of a file.
   *
   * @return null when it is, to all appearances, something else, or is not there
   */
  public static @Nullable ResultLines of(Path file) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (InputStream in = open(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      String line = head.lines().findFirst().orElse("");
      // the name of the form stands at the end of the line, which may be long
      boolean whole = line.length() < head.length();
      boolean assessment =
          line.startsWith("{")
              && line.contains("\"advisory\":")
              && !line.contains("\"assessments\":");
      boolean named = line.contains("\"" + JsonResult.SCHEMA + "\"");
      return assessment && (named || !whole) ? new ResultLines(file) : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      byte[] magic = in.readNBytes(2);
      in.close();
      in = Files.newInputStream(file);
      boolean packed = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
      return packed ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Finds the lines of some hosts.
   *
   * @param hosts the hosts, whatever the case of their letters
   * @throws Unreadable when the file cannot be read to its end
   */
  public Found find(List<String> hosts) throws Unreadable {
    Set<String> sought = new LinkedHashSet<>();
    List<Wanted> wanted = new ArrayList<>();
    for (String host : hosts) {
      sought.add(folded(host));
      KEYS.forEach(key -> wanted.add(new Wanted(key + searched(host), List.of())));
    }
    List<RecordedAssessment> found = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    each(
        new LiteralSearch(wanted),
        (line, at) -> {
          SourceText text =
              new SourceText(file.toString(), new String(line, StandardCharsets.UTF_8));
          try {
            RecordedAssessment assessment = RecordedAssessment.ofLine(text);
            if (sought.contains(folded(assessment.assessment().host()))) {
              found.add(assessment);
            }
          } catch (Unreadable e) {
            String reason = e.problems().get(0).message();
            problems.add(
                Problem.ofFile(
                    file.toString(),
                    "the line that begins at byte " + at + " cannot be read: " + reason));
          }
        });
    return new Found(found, problems);
  }

  /** What of a name can be looked for: plain ASCII, which is the same in every JSON. */
  private static String searched(String host) {
    StringBuilder plain = new StringBuilder();
    for (char c : host.strip().toCharArray()) {
      if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '/') {
        return plain.toString();
      }
      plain.append(c);
    }
    return plain.append('"').toString();
  }

  /**
   * The host that is spelled most like a name.
   *
   * @return null when there is none like it
   * @throws Unreadable when the file cannot be read to its end
   */
  public @Nullable String nearest(String host) throws Unreadable {
    Set<String> some = new LinkedHashSet<>();
    each(
        new LiteralSearch(KEYS.stream().map(key -> new Wanted(key, List.of())).toList()),
        (line, at) -> {
          some.add(hostOf(new String(line, StandardCharsets.UTF_8)));
          if (some.size() > MANY) {
            String best = Nearest.to(host, some);
            some.clear();
            if (best != null) {
              some.add(best);
            }
          }
        });
    return Nearest.to(host, some);
  }

  /** The first host that a line names, as it is written there. */
  private static String hostOf(String line) {
    for (String key : KEYS) {
      int at = line.indexOf(key);
      if (at >= 0) {
        int from = at + key.length();
        int to = line.indexOf('"', from);
        return line.substring(from, to < 0 ? line.length() : to);
      }
    }
    return "";
  }

  /** Takes a line. */
  private interface Taker {
    void take(byte[] line, long at);
  }

  /** Goes through all lines on which something stands. */
  private void each(LiteralSearch search, Taker taker) throws Unreadable {
    try (InputStream in = open(file)) {
      LineBlocks blocks = new LineBlocks(in);
      while (blocks.next()) {
        byte[] bytes = blocks.bytes();
        int passed = 0;
        for (int place : search.lines(bytes, 0, blocks.end())) {
          if (place >= passed) {
            int from = place;
            while (from > 0 && bytes[from - 1] != '\n') {
              from--;
            }
            int to = place;
            while (to < blocks.end() && bytes[to] != '\n') {
              to++;
            }
            byte[] line = new byte[to - from];
            System.arraycopy(bytes, from, line, 0, line.length);
            taker.take(line, blocks.begin() + from);
            passed = to;
          }
        }
      }
    } catch (IOException e) {
      throw new Unreadable(
          List.of(Problem.ofFile(file.toString(), "reading broke off: " + reason(e))));
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
