package org.befund.engine.evidence.source;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody says that logs are.
 *
 * @param path a file or folder; for a pattern, the folder that it begins in
 * @param pattern a pattern below that folder, with {@code /}; null if none
 * @param name how people call it
 */
public record SourcePlace(Path path, @Nullable String pattern, String name) {
  private static final Pattern WILD = Pattern.compile("[*?\\[{]");

  /**
   * The place that a text means: what is there under that very name, else a pattern.
   *
   * @param folder where paths that are not absolute begin
   * @throws InvalidPathException if no path can be so
   */
  public static SourcePlace of(Path folder, String text) {
    if (!WILD.matcher(text).find() || exists(folder, text)) {
      return new SourcePlace(folder.resolve(text), null, text);
    }
    String[] segments = text.replace('\\', '/').split("/");
    StringBuilder fixed = new StringBuilder();
    int at = 0;
    while (!WILD.matcher(segments[at]).find()) {
      fixed.append(segments[at++]).append('/');
    }
    StringBuilder wild = new StringBuilder(segments[at++]);
    while (at < segments.length) {
      wild.append('/').append(segments[at++]);
    }
    return new SourcePlace(folder.resolve(fixed.toString()), wild.toString(), text);
  }

  private static boolean exists(Path folder, String text) {
    try {
      return Files.exists(folder.resolve(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** How what lies below the place is called. */
  String below(String relative) {
    String start = name;
    if (pattern != null) {
      start = name.substring(0, Math.max(0, name.length() - pattern.length()));
    }
    return start.isEmpty() || start.endsWith("/") || start.endsWith("\\")
        ? start + relative
        : start + "/" + relative;
  }
}
