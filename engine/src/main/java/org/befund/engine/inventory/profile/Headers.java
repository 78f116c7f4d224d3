package org.befund.engine.inventory.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headers of an export as they are compared with those of profiles: letters and digits in lower
 * case. Headers that differ in a number only, such as {@code Program 1} and {@code Program 2}, are
 * a series.
 */
public final class Headers {
  /** Longer ones are no running numbers, but those of articles, say. */
  private static final int MOST_DIGITS = 4;

  /** A header that is found again is the next of its series. */
  private record Numbered(String base, String number) {}

  /** A column with its table, as queries name it. */
  private static final Pattern QUALIFIED = Pattern.compile("[A-Za-z_]\\w*\\.[A-Za-z_]\\w*");

  private final List<String> folded = new ArrayList<>();
  private final List<String> tails = new ArrayList<>();
  private final List<List<Numbered>> numbered = new ArrayList<>();

  Headers(List<String> headers) {
    Map<String, Integer> times = new LinkedHashMap<>();
    for (String header : headers) {
      String text = folded(header);
      folded.add(text);
      tails.add(QUALIFIED.matcher(header).matches() ? folded(tail(header)) : "");
      int again = times.merge(text, 1, Integer::sum);
      List<Numbered> forms = new ArrayList<>();
      String suffix = again == 1 ? "" : "#" + again;
      forms.add(new Numbered(text, suffix));
      for (int at = 0; at < text.length(); at++) {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
          end++;
        }
        if (end > at && end - at <= MOST_DIGITS) {
          String number = text.substring(at, end).replaceFirst("^0+(?=.)", "");
          forms.add(new Numbered(text.substring(0, at) + text.substring(end), number + suffix));
        }
        at = Math.max(at, end);
      }
      numbered.add(forms);
    }
  }

  /** The column with a header; -1 where there is none. A table may be named before it. */
  int named(String header) {
    int place = folded.indexOf(header);
    return place >= 0 ? place : tails.indexOf(header);
  }

  /**
   * The columns of a series by their numbers, for the base that most columns have.
   *
   * @param bases what the headers of the series may be without their numbers
   */
  Map<String, Integer> series(Set<String> bases) {
    Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
    for (int place = 0; place < numbered.size(); place++) {
      for (Numbered form : numbered.get(place)) {
        if (bases.contains(form.base())) {
          all.computeIfAbsent(form.base(), base -> new LinkedHashMap<>())
              .putIfAbsent(form.number(), place);
        }
      }
    }
    Map<String, Integer> longest = Map.of();
    for (Map<String, Integer> series : all.values()) {
      if (series.size() > longest.size()) {
        longest = series;
      }
    }
    return longest;
  }

  /** Some headers, and what they are without a number in them. */
  static Set<String> bases(List<String> headers) {
    Set<String> bases = new LinkedHashSet<>(headers);
    for (String header : headers) {
      new Headers(List.of(header)).numbered.get(0).forEach(form -> bases.add(form.base()));
    }
    bases.remove("");
    return bases;
  }

  private static String tail(String header) {
    return header.substring(header.indexOf('.') + 1);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a text is as it is compared; it is not looked at further than that takes. */
  static boolean isFoldedTo(String text, String folded) {
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~') {
        return folded(text).equals(folded);
      }
      if (Character.isLetterOrDigit(c)) {
        if (at == folded.length() || Character.toLowerCase(c) != folded.charAt(at)) {
          return false;
        }
        at++;
      }
    }
    return at == folded.length();
  }

  /** A header as it is compared: letters and digits in lower case. */
  public static String folded(String header) {
    StringBuilder text = new StringBuilder();
    String lower = header.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (Character.isLetterOrDigit(lower.charAt(i))) {
        text.append(lower.charAt(i));
      }
    }
    return text.toString();
  }
}
