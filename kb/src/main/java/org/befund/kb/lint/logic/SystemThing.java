package org.befund.kb.lint.logic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.catalogue.Product;
import org.befund.kb.lint.logic.Variable.State;
import org.jspecify.annotations.Nullable;

/**
 * The operating system, of which a host has one; and the same products on its list of programs,
 * where some turn up as well.
 */
final class SystemThing extends Thing<SystemThing.Question> {

  /**
   * What a condition asks.
   *
   * @param listed whether the list of programs counts too, as for a condition on a product
   */
  record Question(Product product, boolean listed, Wanted wanted) {}

  /**
   * What the list of programs says of a product.
   *
   * @param none what no entry at all is worth; null where it hangs on whether the list is complete
   * @param absent whether the product is stated not to be there
   */
  private record Listed(Entries entries, @Nullable Worth none, boolean absent) {}

  SystemThing() {
    super("operating system");
  }

  @Override
  long besides(Question question) {
    return questions().stream().filter(each -> each.product().equals(question.product())).count();
  }

  @Override
  Set<State> states() throws Undecided {
    Map<Product, List<Integer>> slots = new LinkedHashMap<>();
    for (int i = 0; i < questions().size(); i++) {
      slots.computeIfAbsent(questions().get(i).product(), p -> new ArrayList<>()).add(i);
    }
    List<@Nullable Worth> unknown = new ArrayList<>();
    List<@Nullable Worth> other = new ArrayList<>();
    questions().forEach(question -> unknown.add(question.listed() ? null : Worth.OPEN));
    questions().forEach(question -> other.add(question.listed() ? null : Worth.FALSE));
    Set<State> states = new LinkedHashSet<>(Set.of(new State(unknown), new State(other)));
    for (Map.Entry<Product, List<Integer>> each : slots.entrySet()) {
      for (Row row : rows(each.getKey(), each.getValue())) {
        List<@Nullable Worth> worths = new ArrayList<>(other);
        for (int i = 0; i < each.getValue().size(); i++) {
          worths.set(each.getValue().get(i), row.at(i));
        }
        states.add(new State(worths));
      }
    }
    for (Map.Entry<Product, List<Integer>> each : slots.entrySet()) {
      List<Integer> listed = new ArrayList<>(each.getValue());
      listed.removeIf(slot -> !questions().get(slot).listed());
      if (!listed.isEmpty()) {
        states = withListed(states, each.getKey(), listed);
      }
    }
    return states;
  }

  private Set<Row> rows(Product product, List<Integer> slots) throws Undecided {
    List<Wanted> wanted = slots.stream().map(slot -> questions().get(slot).wanted()).toList();
    return Wanted.rows(product, wanted, MOST_STATES);
  }

  /** States together with all that the list of programs can say of a product. */
  private Set<State> withListed(Set<State> states, Product product, List<Integer> slots)
      throws Undecided {
    Set<Listed> choices = new LinkedHashSet<>();
    choices.add(new Listed(Entries.NONE, null, false));
    choices.add(new Listed(Entries.NONE, Worth.FALSE, true));
    choices.add(new Listed(Entries.NONE, Worth.OPEN, false));
    for (Entries entries : Entries.any(rows(product, slots), slots.size(), MOST_STATES)) {
      choices.add(new Listed(entries, Worth.OPEN, false));
      choices.add(new Listed(entries, Worth.OPEN, true));
    }
    Set<State> all = new LinkedHashSet<>();
    for (State state : states) {
      for (Listed listed : choices) {
        all.add(with(state, listed, slots, product.singleInstance()));
      }
      if (all.size() > MOST_STATES) {
        throw new Undecided("one thing can be in too many states");
      }
    }
    return all;
  }

  private static State with(State state, Listed listed, List<Integer> slots, boolean exclusive) {
    List<@Nullable Worth> worths = new ArrayList<>(state.worths());
    boolean installed = state.worths().get(slots.get(0)) != null;
    Row own =
        Row.of(
            slots.size(),
            i -> {
              Worth worth = state.worths().get(slots.get(i));
              return worth == null ? Worth.OPEN : worth;
            });
    Entries entries =
        installed ? listed.entries.with(Entries.of(own, slots.size())) : listed.entries;
    for (int i = 0; i < slots.size(); i++) {
      boolean torn = !entries.isEmpty() && listed.absent && exclusive;
      worths.set(
          slots.get(i),
          entries.isEmpty()
              ? listed.none
              : torn ? Worth.TORN : ProductThing.judged(entries, i, exclusive));
    }
    return new State(worths);
  }
}
