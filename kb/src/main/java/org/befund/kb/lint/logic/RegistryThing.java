package org.befund.kb.lint.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.befund.kb.advisory.RegistryTest;
import org.befund.kb.lint.logic.Variable.State;
import org.jspecify.annotations.Nullable;

/** A registry value, which holds one datum at a time. */
final class RegistryThing extends Thing<RegistryTest> {
  /** Texts that no condition names begin so. */
  private static final String OTHER = "\0other";

  RegistryThing(String place) {
    super(place);
  }

  @Override
  Set<State> states() throws Undecided {
    int count = questions().size();
    Set<Row> rows = new LinkedHashSet<>();
    rows.add(Row.of(count, i -> Worth.FALSE));
    rows.add(Row.of(count, i -> Worth.OPEN));
    rows.add(Row.of(count, i -> worth(questions().get(i), null)));
    for (String datum : data()) {
      rows.add(Row.of(count, i -> worth(questions().get(i), datum)));
    }
    // Entries that differ contradict each other, unless they are of several users or views.
    Set<State> states = ofEntries(rows, (entries, i) -> judged(entries, i, Worth.TORN));
    states.addAll(ofEntries(rows, (entries, i) -> judged(entries, i, Worth.OPEN)));
    states.add(all(null));
    return states;
  }

  private static Worth judged(Entries entries, int index, Worth differing) {
    if (entries.sayTrue(index)) {
      return entries.sayFalse(index) ? differing : Worth.TRUE;
    }
    return entries.sayOpen(index) ? Worth.OPEN : Worth.FALSE;
  }

  /** Data that stand for all others. */
  private Set<String> data() throws Undecided {
    Set<String> data = new LinkedHashSet<>(Set.of(OTHER));
    Set<BigInteger> bounds = new TreeSet<>();
    List<BigInteger> masks = new ArrayList<>();
    for (RegistryTest question : questions()) {
      if (question instanceof RegistryTest.OneOf choice) {
        for (String each : choice.data()) {
          String normal = RegistryData.normal(each);
          data.add(normal);
          BigInteger number = RegistryData.number(normal);
          if (number != null) {
            bounds.add(number);
            bounds.add(number.add(BigInteger.ONE));
          }
        }
      } else if (question instanceof RegistryTest.Bits bits) {
        masks.add(bits.mask());
      } else if (question instanceof RegistryTest.Bounds range) {
        BigInteger atLeast = range.atLeast();
        BigInteger below = range.below();
        if (atLeast != null) {
          bounds.add(atLeast);
        }
        if (below != null) {
          bounds.add(below);
        }
      }
    }
    Numbers.of(bounds, masks).forEach(number -> data.add(number.toString()));
    return data;
  }

  /** What a value that is there is worth to a test; null data are not known. */
  private static Worth worth(RegistryTest test, @Nullable String datum) {
    if (test instanceof RegistryTest.Present) {
      return Worth.TRUE;
    }
    if (datum == null) {
      return Worth.OPEN;
    }
    if (test instanceof RegistryTest.OneOf choice) {
      for (String each : choice.data()) {
        if (RegistryData.normal(each).equals(datum.toLowerCase(Locale.ROOT))) {
          return Worth.TRUE;
        }
      }
      return Worth.FALSE;
    }
    BigInteger number = RegistryData.number(datum);
    if (number == null) {
      return Worth.OPEN;
    }
    if (test instanceof RegistryTest.Bits bits) {
      return number.and(bits.mask()).equals(bits.mask()) ? Worth.TRUE : Worth.FALSE;
    }
    RegistryTest.Bounds range = (RegistryTest.Bounds) test;
    BigInteger atLeast = range.atLeast();
    BigInteger below = range.below();
    boolean within =
        (atLeast == null || number.compareTo(atLeast) >= 0)
            && (below == null || number.compareTo(below) < 0);
    return within ? Worth.TRUE : Worth.FALSE;
  }
}
