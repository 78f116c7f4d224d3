package org.befund.kb.lint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file seems to hold, by its lines alone: fast, and no more than a guess.
 *
 * @param kind null when no line tells
 * @param id the id of the advisory; null when no line tells
 */
record Glimpse(@Nullable FileKind kind, @Nullable String id) {
  private static final Glimpse NOTHING = new Glimpse(null, null);

  private static final Pattern OUTERMOST_KEY =
      Pattern.compile("[\"']?([A-Za-z]{1,20})[\"']?:(?:\\s+[\"']?([^\\s\"'#]{1,100}).*)?");

  /** As much of a line as is looked at. */
  private static final int LONGEST = 200;

  /** The outermost keys that tell something stand near the beginning of a file. */
  private static final int MOST_BYTES = 32 * 1024;

  static Glimpse of(Path file, String name) {
    String text;
    try (InputStream in = Files.newInputStream(file)) {
      text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return NOTHING;
    }
    List<String> keys = new ArrayList<>();
    String id = null;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      Matcher matcher = key(text.substring(start, Math.min(end, start + LONGEST)));
      if (matcher != null) {
        keys.add(matcher.group(1));
        id = matcher.group(1).equals("id") && id == null ? matcher.group(2) : id;
      }
      start = end + 1;
    }
    return new Glimpse(FileKind.of(name, keys), id);
  }

  private static @Nullable Matcher key(String line) {
    if (line.isEmpty() || Character.isWhitespace(line.charAt(0))) {
      return null;
    }
    Matcher matcher = OUTERMOST_KEY.matcher(line);
    return matcher.lookingAt() ? matcher : null;
  }
}
