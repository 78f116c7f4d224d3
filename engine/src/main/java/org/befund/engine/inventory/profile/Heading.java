package org.befund.engine.inventory.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands among rows and is none: the headers of another table, or the line below headers. */
public final class Heading {
  private final Columns columns;
  private final Set<String> own = new HashSet<>();

  /** What stands among rows with some columns. */
  public Heading(Columns columns) {
    this.columns = columns;
    columns.headers().forEach(header -> own.add(Headers.folded(header)));
  }

  /** Whether a host may be no host, as it is called like a column. */
  public boolean isLike(String host) {
    if (columns.of(Field.HOST) >= 0) {
      for (String header : own) {
        if (Headers.isFoldedTo(host, header)) {
          return true;
        }
      }
    }
    return isRule(host);
  }

  /** Whether cells are the headers of another table: two at least, and most of them. */
  public boolean isOfOther(List<String> cells) {
    Set<String> known = new HashSet<>(own);
    for (Field field : Field.values()) {
      known.addAll(columns.profile().headers(field));
    }
    List<String> texts = cells.stream().map(Headers::folded).filter(t -> !t.isEmpty()).toList();
    long found = texts.stream().filter(known::contains).count();
    return found > 1 && found * 2 > texts.size();
  }

  /** Whether a cell holds nothing but the line that some programs draw below headers. */
  static boolean isRule(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '-' && cell.chars().allMatch(c -> c == '-');
  }
}
