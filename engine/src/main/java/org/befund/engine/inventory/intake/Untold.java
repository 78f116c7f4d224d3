package org.befund.engine.inventory.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.befund.engine.inventory.profile.Columns;
import org.befund.engine.inventory.profile.Field;
import org.befund.engine.inventory.profile.Topic;
import org.jspecify.annotations.Nullable;

/** Finds programs in columns of which no profile knows that they name some. */
final class Untold {
  private static final int MOST_TEXTS = 1000;

  private Untold() {}

  /**
   * Why what an export says of programs cannot be used; null where it can, or says nothing.
   *
   * @param some its first rows
   * @param isProduct whether a text names a product that matters
   */
  static @Nullable String reason(
      Columns columns, List<List<String>> some, Predicate<String> isProduct) {
    if (columns.clauses().stream().anyMatch(clause -> clause.topic() == Topic.PROGRAM)) {
      return null;
    }
    Set<String> seen = new HashSet<>();
    for (int place = 0; place < columns.headers().size(); place++) {
      if (uses(columns, place)) {
        continue;
      }
      for (List<String> row : some) {
        String text = place < row.size() ? row.get(place) : "";
        if (seen.size() < MOST_TEXTS && seen.add(text) && isProduct.test(text)) {
          return "no profile knows the column '"
              + columns.headers().get(place)
              + "', which names programs, such as '"
              + text
              + "'";
        }
      }
    }
    boolean versions =
        columns.of(Field.VERSION) >= 0
            && (columns.of(Field.INSTALL_DATE) >= 0 || columns.of(Field.OS) < 0);
    return versions && columns.clauses().stream().noneMatch(each -> each.product() != null)
        ? "the column '"
            + columns.headers().get(columns.of(Field.VERSION))
            + "' tells versions, and no profile knows a column of the programs"
        : null;
  }

  private static boolean uses(Columns columns, int place) {
    for (Field field : Field.values()) {
      if (columns.of(field) == place) {
        return true;
      }
    }
    return false;
  }
}
