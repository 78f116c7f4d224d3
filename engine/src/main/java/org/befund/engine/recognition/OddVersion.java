package org.befund.engine.recognition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version in a name that is more than a dotted number: {@code 1.0.1g}, {@code 2.0-beta9}, {@code
 * 7.4.1-2+deb9u1}, {@code 12.2(55)SE}, {@code 3.x}. Nobody can tell how such versions compare, but
 * what stands before one is the name of a product.
 */
final class OddVersion {

  /** Nothing here gives back what it took, so that a long name takes no longer than it is. */
  private static final Pattern BEGIN =
      Pattern.compile(
          "(?<![\\p{N}.])(?:(?<!\\p{L})[vV])?\\d++(?:(?:\\.\\d++)++[-.+~:_(]?[\\p{L}\\p{N}]|\\.?\\p{L})");

  private OddVersion() {}

  /** What stands before the first such version of a name; empty when there is none. */
  static Optional<String> nameBefore(String name) {
    Matcher matcher = BEGIN.matcher(name);
    return matcher.find() ? Optional.of(name.substring(0, matcher.start())) : Optional.empty();
  }
}
