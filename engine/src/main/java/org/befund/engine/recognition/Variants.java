package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.befund.kb.catalogue.Architecture;
import org.befund.kb.catalogue.Installation;
import org.befund.kb.catalogue.Product;

/**
 * The variants that an entry may be, given what it says. What contradicts itself may be either.
 *
 * @param architectures the processors; empty when nothing was said and the catalogue does not know
 * @param editions the editions; empty when nothing was said
 * @param installations how much may be installed; empty when nothing was said
 * @param troubles what did not go together, one sentence each
 */
record Variants(
    Set<Architecture> architectures,
    Set<String> editions,
    Set<Installation> installations,
    List<String> troubles) {

  /** What systems run besides what is built for their own processor, themselves included. */
  private static final Map<Architecture, Set<Architecture>> RUNS =
      Map.of(
          Architecture.X64, Set.of(Architecture.X64, Architecture.X86),
          Architecture.IA64, Set.of(Architecture.IA64, Architecture.X86),
          Architecture.ARM64,
              Set.of(Architecture.ARM64, Architecture.ARM, Architecture.X86, Architecture.X64));

  Variants {
    architectures = Set.copyOf(architectures);
    editions = Set.copyOf(editions);
    installations = Set.copyOf(installations);
    troubles = List.copyOf(troubles);
  }

  /**
   * The variants of a product.
   *
   * @param system the processors that the host's system may be built for; empty when not known
   */
  static Variants of(Product product, Traits traits, Set<Architecture> system) {
    List<String> troubles = new ArrayList<>();
    if (traits.editions().size() > 1) {
      troubles.add(contradict("editions", traits.editions()));
    }
    if (traits.installations().size() > 1) {
      troubles.add("the entry says both full and Server Core; which it is counts as open");
    }
    Set<Architecture> said = architectures(product, traits, troubles);
    return new Variants(
        troubles.isEmpty() ? runningOn(system, said, isAsSystem(product, traits)) : said,
        traits.editions(),
        traits.installations(),
        troubles);
  }

  /** Whether an entry that names no processor is built for that of the system. */
  private static boolean isAsSystem(Product product, Traits traits) {
    return product.systemArchitecture() && traits.architectures().isEmpty();
  }

  /** Of what an entry may be, what the host's system can run; all where that is not known. */
  private static Set<Architecture> runningOn(
      Set<Architecture> system, Set<Architecture> said, boolean asSystem) {
    Set<Architecture> run = new LinkedHashSet<>();
    for (Architecture each : system) {
      run.addAll(asSystem ? Set.of(each) : RUNS.getOrDefault(each, Set.of(each)));
    }
    run.retainAll(said);
    return run.isEmpty() ? said : run;
  }

  private static Set<Architecture> architectures(
      Product product, Traits traits, List<String> troubles) {
    Set<Architecture> possible = new LinkedHashSet<>(product.architectures());
    boolean said = false;
    for (Set<Architecture> claim : traits.architectures()) {
      Set<Architecture> both = new LinkedHashSet<>(possible);
      both.retainAll(claim);
      if (possible.isEmpty()) {
        both.addAll(claim);
      } else if (both.isEmpty()) {
        if (said) {
          troubles.add(contradict("processors", EnumSet.copyOf(union(possible, claim))));
          both.addAll(possible);
        } else {
          troubles.add(product.name() + " is not known for the processor that the entry names");
          both.addAll(possible);
        }
        both.addAll(claim);
      }
      possible = both;
      said = true;
    }
    return possible;
  }

  private static Set<Architecture> union(Set<Architecture> some, Set<Architecture> more) {
    Set<Architecture> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }

  private static String contradict(String what, Set<?> values) {
    List<String> names = values.stream().map(v -> v.toString().toLowerCase(Locale.ROOT)).toList();
    return "the " + what + " " + String.join(" and ", names) + " contradict each other";
  }
}
