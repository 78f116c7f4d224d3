package org.befund.kb.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

  /** Enough for every file that a person wrote; lines are cut. */
  private static final int MOST_CHARACTERS = 8 * 1024 * 1024;

  static Glimpse of(Path file, String name) {
    List<String> keys = new ArrayList<>();
    String id = null;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      int count = 0;
      int c = reader.read();
      while (c >= 0 && count++ < MOST_CHARACTERS) {
        if (c != '\n') {
          if (line.length() < 200) {
            line.append((char) c);
          }
        } else {
          Matcher matcher = key(line);
          if (matcher != null) {
            keys.add(matcher.group(1));
            id = matcher.group(1).equals("id") && id == null ? matcher.group(2) : id;
          }
          line.setLength(0);
        }
        c = reader.read();
      }
      Matcher matcher = key(line);
      if (matcher != null) {
        keys.add(matcher.group(1));
      }
    } catch (IOException e) {
      return NOTHING;
    }
    return new Glimpse(FileKind.of(name, keys), id);
  }

  private static @Nullable Matcher key(CharSequence line) {
    if (line.isEmpty() || Character.isWhitespace(line.charAt(0))) {
      return null;
    }
    Matcher matcher = OUTERMOST_KEY.matcher(line);
    return matcher.lookingAt() ? matcher : null;
  }
}
