package org.befund.kb.version;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dotted version number. Parts compare as numbers from the left, so {@code .7} is below {@code
 * .66}, which is below {@code .100}.
 *
 * @param parts the numbers between the dots; at least one, none negative
 */
public record Version(List<BigInteger> parts) implements Comparable<Version> {

  /**
   * Dots or commas between the numbers: the version resource of older files prints {@code 3, 1,
   * 6001, 66}. Windows appends the name of the build: {@code 5.2.3790.3959 (srv03_sp2_rtm)}.
   */
  private static final Pattern FORM =
      Pattern.compile("\\s*(\\d{1,20}(?:(?:\\.|\\s*,\\s*)\\d{1,20}){0,9})(?:\\s+\\(.*\\))?\\s*");

  private static final Pattern SEPARATOR = Pattern.compile("\\.|\\s*,\\s*");

  public Version {
    parts = List.copyOf(parts);
  }

  /** Reads a version; empty when the text is not one, such as {@code 3.x}. */
  public static Optional<Version> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<BigInteger> parts = new ArrayList<>();
    for (String part : SEPARATOR.split(matcher.group(1))) {
      parts.add(new BigInteger(part));
    }
    return Optional.of(new Version(parts));
  }

  /** Whether the first parts of this version are those of a branch such as {@code 3.1.6001}. */
  public boolean isOn(Version branch) {
    return parts.size() >= branch.parts.size()
        && parts.subList(0, branch.parts.size()).equals(branch.parts);
  }

  /**
   * Whether this version stops short of another that begins with the same parts: {@code 3.1.6001}
   * may be any build of that branch, so how it compares to {@code 3.1.6001.66} is not known.
   */
  public boolean isCutShortOf(Version other) {
    return parts.size() < other.parts.size() && other.isOn(this);
  }

  /** Missing parts count as zero. */
  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
      int order = part(i).compareTo(other.part(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private BigInteger part(int index) {
    return index < parts.size() ? parts.get(index) : BigInteger.ZERO;
  }

  @Override
  public String toString() {
    return String.join(".", parts.stream().map(BigInteger::toString).toList());
  }
}
