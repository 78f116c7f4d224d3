package org.befund.rules.knowledge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.befund.kb.version.Version;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/** What the value of an attribute must be, in the form in which observations hold values. */
public sealed interface AttributeCheck {

  /** Whether a value passes; one that is not known leaves it open. */
  default Truth of(@Nullable Comparable<?> value) {
    return value == null ? Truth.UNKNOWN : ofKnown(value);
  }

  /** Whether a value passes. */
  Truth ofKnown(Comparable<?> value);

  /** A value that passes. */
  Comparable<?> example();

  /** One of some values. */
  record OneOf(List<Comparable<?>> values) implements AttributeCheck {
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public Truth ofKnown(Comparable<?> value) {
      return Truth.of(values.stream().anyMatch(each -> same(each, value)));
    }

    @Override
    public Comparable<?> example() {
      return values.get(0);
    }
  }

  /** Any value but one. */
  record Not(Comparable<?> excluded) implements AttributeCheck {
    @Override
    public Truth ofKnown(Comparable<?> value) {
      return Truth.of(!same(excluded, value));
    }

    @Override
    public Comparable<?> example() {
      return excluded instanceof Boolean yes ? !yes : moved(excluded, 1);
    }
  }

  /**
   * A value within bounds of its own type.
   *
   * @param atLeast the lowest that counts; null when there is none
   * @param below the lowest that counts no more; null when there is none
   */
  record Bounds(@Nullable Comparable<?> atLeast, @Nullable Comparable<?> below)
      implements AttributeCheck {
    @Override
    public Truth ofKnown(Comparable<?> value) {
      Truth from = atLeast == null ? Truth.TRUE : reaches(value, atLeast);
      return below == null ? from : from.and(reaches(value, below).negated());
    }

    @Override
    public Comparable<?> example() {
      if (atLeast != null) {
        return atLeast;
      }
      return below == null ? "" : moved(below, -1);
    }
  }

  /** Whether two values are the same; versions are, whatever zeros they end in. */
  static boolean same(Comparable<?> one, Comparable<?> other) {
    return one instanceof Version a && other instanceof Version b
        ? a.compareTo(b) == 0
        : one.equals(other);
  }

  private static Truth reaches(Comparable<?> value, Comparable<?> bound) {
    if (value instanceof Version a && bound instanceof Version b) {
      return a.isCutShortOf(b) ? Truth.UNKNOWN : Truth.of(a.compareTo(b) >= 0);
    }
    if (value instanceof BigDecimal a && bound instanceof BigDecimal b) {
      return Truth.of(a.compareTo(b) >= 0);
    }
    if (value instanceof LocalDate a && bound instanceof LocalDate b) {
      return Truth.of(!a.isBefore(b));
    }
    return Truth.UNKNOWN;
  }

  private static Comparable<?> moved(Comparable<?> value, int by) {
    if (value instanceof BigDecimal number) {
      return number.add(BigDecimal.valueOf(by));
    }
    if (value instanceof LocalDate day) {
      return day.plusDays(by);
    }
    if (value instanceof Version version) {
      BigInteger first = version.parts().get(0);
      return new Version(
          List.of(by > 0 ? first.add(BigInteger.ONE) : BigInteger.ZERO, BigInteger.ZERO));
    }
    return "other than " + value;
  }
}
