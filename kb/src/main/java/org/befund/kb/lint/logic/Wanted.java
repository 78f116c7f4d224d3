package org.befund.kb.lint.logic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.befund.kb.advisory.Condition.ProductCondition;
import org.befund.kb.advisory.Condition.SystemCondition;
import org.befund.kb.advisory.Condition.UpgradedFromCondition;
import org.befund.kb.advisory.VersionRange;
import org.befund.kb.catalogue.Architecture;
import org.befund.kb.catalogue.Installation;
import org.befund.kb.catalogue.Product;
import org.befund.kb.catalogue.Release;
import org.befund.kb.version.Version;
import org.jspecify.annotations.Nullable;

/** What a condition wants of an entry of its product; empty and null are met by any. */
record Wanted(
    List<String> releases,
    List<VersionRange> versions,
    List<Architecture> architectures,
    List<String> editions,
    List<Installation> installations,
    @Nullable LocalDate installedFrom,
    @Nullable LocalDate installedBefore) {

  /** More kinds of values of one trait are not looked at in all their sets. */
  private static final int MOST_CLASSES = 12;

  static Wanted of(ProductCondition condition) {
    return new Wanted(
        condition.releases(),
        condition.versions(),
        condition.architectures(),
        condition.editions(),
        List.of(),
        condition.installedFrom(),
        condition.installedBefore());
  }

  static Wanted of(SystemCondition condition) {
    Installation installation = condition.installation();
    return new Wanted(
        condition.releases(),
        List.of(),
        condition.architectures(),
        condition.editions(),
        installation == null ? List.of() : List.of(installation),
        null,
        null);
  }

  static Wanted of(UpgradedFromCondition condition) {
    return new Wanted(condition.releases(), List.of(), List.of(), List.of(), List.of(), null, null);
  }

  /** What one entry of a product can make of what some conditions want of it. */
  static Set<Row> rows(Product product, List<Wanted> wanted, int most) throws Undecided {
    List<Set<Row>> traits = new ArrayList<>();
    traits.add(
        among(product.releases().stream().map(Release::name).toList(), Wanted::releases, wanted));
    traits.add(versions(wanted));
    traits.add(among(List.of(Architecture.values()), Wanted::architectures, wanted));
    Set<String> editions = new LinkedHashSet<>(product.editions());
    wanted.forEach(each -> editions.addAll(each.editions));
    editions.add(""); // one that nobody names
    traits.add(among(editions, Wanted::editions, wanted));
    traits.add(among(List.of(Installation.values()), Wanted::installations, wanted));
    traits.add(days(wanted));
    return Row.combined(wanted.size(), traits, most);
  }

  /** An entry may be of any set of values, or leave the trait quite open. */
  private static <T> Set<Row> among(
      Collection<T> values, Function<Wanted, List<T>> trait, List<Wanted> wanted) throws Undecided {
    Map<List<Boolean>, Boolean> classes = new HashMap<>();
    for (T value : values) {
      classes.put(wanted.stream().map(each -> trait.apply(each).contains(value)).toList(), true);
    }
    List<List<Boolean>> kinds = List.copyOf(classes.keySet());
    if (kinds.size() > MOST_CLASSES) {
      throw new Undecided("conditions on one product tell too many of its variants apart");
    }
    Set<Row> rows = new LinkedHashSet<>();
    for (int set = 0; set < 1 << kinds.size(); set++) {
      int chosen = set;
      rows.add(
          Row.of(
              wanted.size(),
              i -> trait.apply(wanted.get(i)).isEmpty() ? Worth.TRUE : worth(chosen, kinds, i)));
    }
    return rows;
  }

  private static Worth worth(int set, List<List<Boolean>> kinds, int index) {
    boolean some = false;
    boolean others = set == 0;
    for (int kind = 0; kind < kinds.size(); kind++) {
      if ((set >> kind & 1) != 0) {
        some |= kinds.get(kind).get(index);
        others |= !kinds.get(kind).get(index);
      }
    }
    return set == 0 || some && others ? Worth.OPEN : some ? Worth.TRUE : Worth.FALSE;
  }

  private static Set<Row> versions(List<Wanted> wanted) {
    List<Version> bounds = new ArrayList<>();
    wanted.forEach(each -> bounds.addAll(VersionWorth.bounds(each.versions)));
    Set<Row> rows = new LinkedHashSet<>();
    rows.add(Row.of(wanted.size(), i -> VersionWorth.in(wanted.get(i).versions, null)));
    for (Version version : Samples.of(bounds)) {
      rows.add(Row.of(wanted.size(), i -> VersionWorth.in(wanted.get(i).versions, version)));
    }
    return rows;
  }

  private static Set<Row> days(List<Wanted> wanted) {
    Set<LocalDate> days = new TreeSet<>();
    for (Wanted each : wanted) {
      for (LocalDate bound : new LocalDate[] {each.installedFrom, each.installedBefore}) {
        if (bound != null) {
          days.add(bound);
          days.add(bound.minusDays(1));
        }
      }
    }
    Set<Row> rows = new LinkedHashSet<>();
    rows.add(Row.of(wanted.size(), i -> wanted.get(i).installed(null)));
    for (LocalDate day : days) {
      rows.add(Row.of(wanted.size(), i -> wanted.get(i).installed(day)));
    }
    return rows;
  }

  private Worth installed(@Nullable LocalDate day) {
    if (installedFrom == null && installedBefore == null) {
      return Worth.TRUE;
    }
    if (day == null) {
      return Worth.OPEN;
    }
    boolean within =
        (installedFrom == null || !day.isBefore(installedFrom))
            && (installedBefore == null || day.isBefore(installedBefore));
    return within ? Worth.TRUE : Worth.FALSE;
  }
}
