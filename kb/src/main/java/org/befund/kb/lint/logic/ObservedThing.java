package org.befund.kb.lint.logic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.befund.kb.advisory.AttributeTest;
import org.befund.kb.catalogue.AttributeType;
import org.befund.kb.catalogue.ObservedKind;
import org.befund.kb.lint.logic.Variable.State;
import org.befund.kb.version.Version;
import org.jspecify.annotations.Nullable;

/** Things of a declared kind that some attributes tell from others. */
final class ObservedThing extends Thing<Map<String, AttributeTest>> {
  /** A text that no condition names. */
  private static final String OTHER = "\0other";

  private final ObservedKind kind;
  private final boolean one;

  /**
   * Things of a kind.
   *
   * @param one whether the attributes identify one thing, so that entries that differ contradict
   *     each other
   */
  ObservedThing(String name, ObservedKind kind, boolean one) {
    super(name);
    this.kind = kind;
    this.one = one;
  }

  @Override
  Set<State> states() throws Undecided {
    int count = questions().size();
    Set<String> attributes = new LinkedHashSet<>();
    questions().forEach(question -> attributes.addAll(question.keySet()));
    List<Set<Row>> traits = new ArrayList<>();
    for (String attribute : attributes) {
      traits.add(values(attribute, count));
    }
    Set<Row> rows = new LinkedHashSet<>(Row.combined(count, traits, MOST_STATES));
    rows.add(Row.of(count, i -> Worth.FALSE));
    rows.add(Row.of(count, i -> Worth.OPEN));
    Set<State> states = new LinkedHashSet<>();
    states.add(all(null));
    for (Entries entries : Entries.any(rows, count, MOST_STATES)) {
      states.add(state(entries, count));
    }
    return states;
  }

  private State state(Entries entries, int count) {
    List<@Nullable Worth> worths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean yes = entries.sayTrue(i);
      boolean no = entries.sayFalse(i);
      if (one) {
        worths.add(yes && no ? Worth.TORN : yes ? Worth.TRUE : no ? Worth.FALSE : Worth.OPEN);
      } else {
        // Another thing may be as asked, unless all of them are listed.
        worths.add(yes ? Worth.TRUE : entries.sayOpen(i) ? Worth.OPEN : null);
      }
    }
    return new State(worths);
  }

  private Set<Row> values(String attribute, int count) {
    ObservedKind.Attribute declared = kind.attributes().get(attribute);
    Set<Row> rows = new LinkedHashSet<>();
    rows.add(Row.of(count, i -> worth(declared, questions().get(i).get(attribute), null)));
    if (declared == null) {
      rows.add(Row.of(count, i -> Worth.TRUE));
      rows.add(Row.of(count, i -> Worth.FALSE));
      return rows;
    }
    for (String value : samples(attribute, declared)) {
      rows.add(Row.of(count, i -> worth(declared, questions().get(i).get(attribute), value)));
    }
    return rows;
  }

  /** Values that stand for all others. */
  private Set<String> samples(String attribute, ObservedKind.Attribute declared) {
    List<String> named = new ArrayList<>();
    for (Map<String, AttributeTest> question : questions()) {
      AttributeTest test = question.get(attribute);
      if (test instanceof AttributeTest.OneOf choice) {
        named.addAll(choice.values());
      } else if (test instanceof AttributeTest.Not not) {
        named.add(not.value());
      } else if (test instanceof AttributeTest.Bounds bounds) {
        Optional.ofNullable(bounds.atLeast()).ifPresent(named::add);
        Optional.ofNullable(bounds.below()).ifPresent(named::add);
      }
    }
    Set<String> samples = new LinkedHashSet<>(named);
    samples.addAll(declared.values());
    switch (declared.type()) {
      case BOOLEAN -> samples.addAll(List.of("true", "false"));
      case HEX -> samples.add(unlike(named));
      case TEXT -> samples.add(OTHER);
      case NUMBER -> numbers(declared, named).forEach(n -> samples.add(n.toPlainString()));
      case DATE -> days(declared, named).forEach(day -> samples.add(day.toString()));
      case VERSION -> {
        List<Version> seen = new ArrayList<>();
        named.forEach(text -> Version.parse(text).ifPresent(seen::add));
        Samples.of(seen).forEach(version -> samples.add(version.toString()));
      }
      case CHOICE -> {
        // The declared values are all there are.
      }
    }
    return samples;
  }

  /** Hexadecimal digits that are longer than any of some. */
  private static String unlike(List<String> named) {
    return "0".repeat(1 + named.stream().mapToInt(String::length).max().orElse(0));
  }

  private static Set<BigDecimal> numbers(ObservedKind.Attribute declared, List<String> named) {
    TreeSet<BigDecimal> points = new TreeSet<>();
    for (String text : named) {
      declared
          .read(text)
          .filter(BigDecimal.class::isInstance)
          .ifPresent(number -> points.add((BigDecimal) number));
    }
    Set<BigDecimal> numbers = new LinkedHashSet<>(points);
    BigDecimal before = null;
    for (BigDecimal point : points) {
      numbers.add(
          before == null
              ? point.subtract(BigDecimal.ONE)
              : before.add(point).divide(BigDecimal.valueOf(2)));
      before = point;
    }
    numbers.add(before == null ? BigDecimal.ZERO : before.add(BigDecimal.ONE));
    return numbers;
  }

  private static Set<LocalDate> days(ObservedKind.Attribute declared, List<String> named) {
    Set<LocalDate> days = new TreeSet<>();
    for (String text : named) {
      Object day = declared.read(text).map(value -> (Object) value).orElse(null);
      if (day instanceof LocalDate date) {
        days.addAll(List.of(date.minusDays(1), date, date.plusDays(1)));
      }
    }
    return days.isEmpty() ? Set.of(LocalDate.EPOCH) : days;
  }

  /** What a value is worth to a test; null is not known. */
  private static Worth worth(
      ObservedKind.@Nullable Attribute declared,
      @Nullable AttributeTest test,
      @Nullable String value) {
    if (test == null) {
      return Worth.TRUE;
    }
    Comparable<?> read =
        declared == null || value == null ? null : declared.read(value).orElse(null);
    if (declared == null || read == null) {
      return Worth.OPEN;
    }
    if (test instanceof AttributeTest.OneOf choice) {
      return any(declared, choice.values(), read) ? Worth.TRUE : Worth.FALSE;
    }
    if (test instanceof AttributeTest.Not not) {
      return any(declared, List.of(not.value()), read) ? Worth.FALSE : Worth.TRUE;
    }
    AttributeTest.Bounds bounds = (AttributeTest.Bounds) test;
    return reaches(declared, read, bounds.atLeast(), Worth.TRUE)
        .and(reaches(declared, read, bounds.below(), Worth.FALSE).not());
  }

  private static boolean any(
      ObservedKind.Attribute declared, List<String> values, Comparable<?> read) {
    return values.stream().anyMatch(each -> declared.read(each).filter(read::equals).isPresent());
  }

  private static Worth reaches(
      ObservedKind.Attribute declared,
      Comparable<?> value,
      @Nullable String bound,
      Worth unbounded) {
    Comparable<?> read = bound == null ? null : declared.read(bound).orElse(null);
    if (read == null || declared.type() == AttributeType.TEXT) {
      return bound == null ? unbounded : Worth.OPEN;
    }
    return compare(value, read) >= 0 ? Worth.TRUE : Worth.FALSE;
  }

  private static int compare(Comparable<?> one, Comparable<?> two) {
    if (one instanceof BigDecimal a && two instanceof BigDecimal b) {
      return a.compareTo(b);
    } else if (one instanceof LocalDate a && two instanceof LocalDate b) {
      return a.compareTo(b);
    } else if (one instanceof Version a && two instanceof Version b) {
      return a.compareTo(b);
    }
    return one.toString().compareTo(two.toString());
  }

  /** The attributes of one thing and their values, so that equal ones are equal texts. */
  static String name(ObservedKind kind, Map<String, String> where) {
    Map<String, String> sorted = new LinkedHashMap<>();
    where.keySet().stream()
        .sorted()
        .forEach(
            attribute -> {
              String text = where.getOrDefault(attribute, "");
              ObservedKind.Attribute declared = kind.attributes().get(attribute);
              sorted.put(
                  attribute,
                  declared == null ? text : declared.read(text).map(Object::toString).orElse(text));
            });
    return kind.id() + " " + sorted;
  }
}
