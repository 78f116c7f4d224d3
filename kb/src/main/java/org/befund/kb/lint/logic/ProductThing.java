package org.befund.kb.lint.logic;

import java.util.LinkedHashSet;
import java.util.Set;
import org.befund.kb.catalogue.Product;
import org.befund.kb.lint.logic.Variable.State;

/** A product that is, or was, installed, as entries of an inventory tell of it. */
final class ProductThing extends Thing<Wanted> {
  private final Product product;
  private final boolean exclusive;

  /**
   * A product.
   *
   * @param exclusive whether entries of different releases contradict each other
   */
  ProductThing(Product product, boolean exclusive) {
    super(product.id());
    this.product = product;
    this.exclusive = exclusive;
  }

  @Override
  Set<State> states() throws Undecided {
    Set<Row> rows = Wanted.rows(product, questions(), MOST_STATES);
    Set<State> states = new LinkedHashSet<>();
    states.add(all(null));
    states.add(all(Worth.FALSE));
    states.add(all(Worth.OPEN));
    states.addAll(ofEntries(rows, (entries, i) -> judged(entries, i, exclusive)));
    if (exclusive) {
      states.add(all(Worth.TORN));
    }
    return states;
  }

  /** What entries of a product are worth to a condition, one entry at least. */
  static Worth judged(Entries entries, int index, boolean exclusive) {
    if (entries.sayTrue(index)) {
      return exclusive && entries.sayFalse(index) ? Worth.TORN : Worth.TRUE;
    }
    return entries.sayOpen(index) ? Worth.OPEN : Worth.FALSE;
  }
}
