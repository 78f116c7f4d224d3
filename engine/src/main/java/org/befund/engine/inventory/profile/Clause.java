package org.befund.engine.inventory.profile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Columns that together say one thing of a host, or several of one kind.
 *
 * @param topic what they are about
 * @param places the columns of the topic's fields, from 0; -1 where there is none
 * @param date the column of the day of installation; -1 where there is none
 * @param product the product that the one column of a program is called after; null where a column
 *     holds the name
 * @param separator what stands between several values of one cell, besides line ends and
 *     semicolons; null where nothing else does
 */
public record Clause(
    Topic topic, int[] places, int date, @Nullable String product, @Nullable String separator) {

  /** The column without which there is nothing to say; -1 where every row says the same. */
  public int first() {
    return places[0];
  }

  Clause separatedBy(@Nullable String by) {
    return new Clause(topic, places, date, product, by);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Clause clause
        && topic == clause.topic
        && Arrays.equals(places, clause.places)
        && date == clause.date
        && java.util.Objects.equals(product, clause.product)
        && java.util.Objects.equals(separator, clause.separator);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(places) * 31 + topic.hashCode();
  }
}
