package org.befund.engine.evidence.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log's place in the set that it was rotated into, told by its name: {@code x.log.2}, {@code
 * x.log.1.gz}, {@code x.2.log}, {@code x-20080712.log}, {@code x.lo_}, {@code x.log.old} and {@code
 * x.log} are of one set.
 *
 * @param set the name of the set
 * @param stage 0 for what bears a date, 1 for a number, 2 for the one before the current, 3 for the
 *     current one
 * @param age within a stage, the oldest first
 */
record Rotation(String set, int stage, String age) {
  private static final Pattern PACKED = Pattern.compile("\\.(?:gz|xz|zst|bz2|z)$");
  private static final Pattern NUMBERED = Pattern.compile("(.+)\\.(\\d{1,4})");
  private static final Pattern NUMBERED_INSIDE = Pattern.compile("(.+)\\.(\\d{1,4})(\\.[a-z]+)");
  private static final Pattern DATED =
      Pattern.compile(
          "(.+?)[-_.]((?:19|20)\\d\\d[-_.]?[01]\\d[-_.]?[0-3]\\d(?:[-_.T]?\\d\\d[-_.]?\\d\\d"
              + "(?:[-_.]?\\d\\d)?)?)(\\.[a-z]+)?");

  private static final Comparator<Rotation> OLDEST_FIRST =
      Comparator.comparingInt(Rotation::stage).thenComparing(Rotation::age);

  /** The place of a file or entry of this name, without folders. */
  static Rotation of(String fileName) {
    String name = PACKED.matcher(fileName.toLowerCase(Locale.ROOT)).replaceFirst("");
    if (name.endsWith(".lo_")) {
      return new Rotation(name.substring(0, name.length() - 1) + "g", 2, "");
    }
    if (name.endsWith(".old")) {
      return new Rotation(name.substring(0, name.length() - 4), 2, "");
    }
    Matcher numbered = NUMBERED.matcher(name);
    if (numbered.matches()) {
      return new Rotation(numbered.group(1), 1, youngerLater(numbered.group(2)));
    }
    Matcher inside = NUMBERED_INSIDE.matcher(name);
    if (inside.matches()) {
      return new Rotation(inside.group(1) + inside.group(3), 1, youngerLater(inside.group(2)));
    }
    Matcher dated = DATED.matcher(name);
    if (dated.matches()) {
      String ending = dated.group(3) == null ? "" : dated.group(3);
      String date = dated.group(2).replaceAll("\\D", "");
      return new Rotation(dated.group(1) + ending, 0, date);
    }
    return new Rotation(name, 3, "");
  }

  /** The higher the number, the older the log. */
  private static String youngerLater(String number) {
    return String.format(Locale.ROOT, "%05d", 99_999 - Integer.parseInt(number));
  }

  /**
   * The sets, each oldest first, in the order of what belongs to them.
   *
   * @param name tells the name of one, without folders
   */
  static <T> List<List<T>> sets(List<T> all, Function<T, String> name) {
    Map<String, List<T>> sets = new LinkedHashMap<>();
    for (T each : all) {
      sets.computeIfAbsent(of(name.apply(each)).set(), set -> new ArrayList<>()).add(each);
    }
    for (List<T> set : sets.values()) {
      set.sort(
          Comparator.comparing((T each) -> of(name.apply(each)), OLDEST_FIRST).thenComparing(name));
    }
    return List.copyOf(sets.values());
  }
}
