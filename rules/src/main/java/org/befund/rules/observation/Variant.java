package org.befund.rules.observation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.befund.kb.advisory.Condition.ProductCondition;
import org.befund.kb.advisory.Condition.SystemCondition;
import org.befund.kb.catalogue.Architecture;
import org.befund.kb.catalogue.Installation;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Which variant of a product was recognised, given what was stated; each set holds what it may be,
 * and is empty when nothing was said.
 *
 * @param architectures the processors that it may be built for
 * @param editions the editions that it may be, by their names in the catalogue
 * @param installations how much of it may be installed
 * @param installed the day of installation; null when not stated or not readable
 */
public record Variant(
    Set<Architecture> architectures,
    Set<String> editions,
    Set<Installation> installations,
    @Nullable LocalDate installed) {

  /** One trait by which variants differ. */
  public enum Trait {
    ARCHITECTURE,
    EDITION,
    INSTALLATION,
    INSTALL_DATE
  }

  /** Of which nothing was said. */
  public static final Variant UNKNOWN = new Variant(Set.of(), Set.of(), Set.of(), null);

  public Variant {
    architectures = Set.copyOf(architectures);
    editions = Set.copyOf(editions);
    installations = Set.copyOf(installations);
  }

  Truth meets(ProductCondition condition) {
    return among(architectures, condition.architectures())
        .and(among(editions, condition.editions()))
        .and(within(condition.installedFrom(), condition.installedBefore()));
  }

  Truth meets(SystemCondition condition) {
    Installation wanted = condition.installation();
    return among(architectures, condition.architectures())
        .and(among(editions, condition.editions()))
        .and(among(installations, wanted == null ? List.of() : List.of(wanted)));
  }

  /** The first trait that a condition asks for and that is not known. */
  Trait open(ProductCondition condition) {
    if (among(architectures, condition.architectures()) == Truth.UNKNOWN) {
      return Trait.ARCHITECTURE;
    }
    return among(editions, condition.editions()) == Truth.UNKNOWN
        ? Trait.EDITION
        : Trait.INSTALL_DATE;
  }

  /** The first trait that a condition asks for and that is not known. */
  Trait open(SystemCondition condition) {
    if (among(architectures, condition.architectures()) == Truth.UNKNOWN) {
      return Trait.ARCHITECTURE;
    }
    boolean edition = among(editions, condition.editions()) == Truth.UNKNOWN;
    return edition ? Trait.EDITION : Trait.INSTALLATION;
  }

  private Truth within(@Nullable LocalDate from, @Nullable LocalDate before) {
    if (from == null && before == null) {
      return Truth.TRUE;
    }
    LocalDate day = installed;
    return day == null
        ? Truth.UNKNOWN
        : Truth.of(
            (from == null || !day.isBefore(from)) && (before == null || day.isBefore(before)));
  }

  /**
   * Whether what it may be is all, none or some of what is wanted; nothing wanted is met by any.
   */
  static <T> Truth among(Set<T> possible, Collection<T> wanted) {
    if (wanted.isEmpty()) {
      return Truth.TRUE;
    }
    if (possible.isEmpty()) {
      return Truth.UNKNOWN;
    }
    long met = possible.stream().filter(wanted::contains).count();
    return met == 0 ? Truth.FALSE : met == possible.size() ? Truth.TRUE : Truth.UNKNOWN;
  }
}
