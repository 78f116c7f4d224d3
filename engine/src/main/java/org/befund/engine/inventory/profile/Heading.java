package org.befund.engine.inventory.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands among rows and is none: the headers of another table, or the line below headers. */
public final class Heading {
  private Heading() {}

  /** Whether a host may be no host, as it is called like a column. */
  public static boolean isLike(Columns columns, String host) {
    String text = Headers.folded(host);
    boolean header = columns.headers().stream().anyMatch(each -> Headers.folded(each).equals(text));
    return isRule(host) || (columns.of(Field.HOST) >= 0 && header);
  }

  /** Whether cells are the headers of another table: two at least, and most of them. */
  public static boolean isOfOther(Columns columns, List<String> cells) {
    Set<String> known = new HashSet<>();
    columns.headers().forEach(header -> known.add(Headers.folded(header)));
    for (Field field : Field.values()) {
      known.addAll(columns.profile().headers(field));
    }
    List<String> texts = cells.stream().map(Headers::folded).filter(t -> !t.isEmpty()).toList();
    long found = texts.stream().filter(known::contains).count();
    return found > 1 && found * 2 > texts.size();
  }

  /** Whether a cell holds nothing but the line that some programs draw below headers. */
  static boolean isRule(String cell) {
    return cell.length() > 1 && cell.chars().allMatch(c -> c == '-');
  }
}
