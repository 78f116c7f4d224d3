package org.befund.engine.evaluation;

import static org.befund.engine.evaluation.Supposition.SOURCE;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.RegistryTest;
import org.befund.kb.advisory.VersionRange;
import org.befund.kb.version.Version;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Gap;
import org.befund.rules.knowledge.Place;
import org.befund.rules.knowledge.Sought;
import org.befund.rules.observation.CompleteList;
import org.befund.rules.observation.Observation;
import org.befund.rules.observation.ObservedFile;
import org.befund.rules.observation.ObservedThing;
import org.befund.rules.observation.RegistryValue;
import org.jspecify.annotations.Nullable;

/** The ways in which what is not known of files, the registry and declared kinds may turn out. */
final class PlaceAlternatives {
  private final Supposition supposition;

  PlaceAlternatives(Supposition supposition) {
    this.supposition = supposition;
  }

  /** That a file has the version asked for, or an earlier one. */
  List<Alternative> of(Gap.FileVersion gap) {
    Condition.FileCondition condition = gap.condition();
    Map<String, Object> bound = Map.of("version", condition.atLeast());
    return List.of(
        supposition.of(
            "version-reached", bound, filesAt(gap.key()), file(gap.key(), condition.atLeast())),
        supposition.of(
            "version-below", bound, filesAt(gap.key()), file(gap.key(), below(condition))));
  }

  /** That a file's version is in the ranges asked for, or outside of them. */
  List<Alternative> of(Gap.FileRange gap) {
    Condition.FileRangeCondition condition = gap.condition();
    Map<String, Object> ranges = Map.of("versions", condition.told());
    List<Alternative> ways = new ArrayList<>();
    for (Truth truth : List.of(Truth.TRUE, Truth.FALSE)) {
      for (Version version : candidates(condition.versions())) {
        ObservedFile file = file(gap.key(), version);
        if (file.meets(condition) == truth) {
          String phrase = truth == Truth.TRUE ? "version-within" : "version-outside";
          ways.add(supposition.of(phrase, ranges, filesAt(gap.key()), file));
          break;
        }
      }
    }
    return ways;
  }

  /** That a file is there or not. */
  List<Alternative> of(Gap.FilePresence gap) {
    List<Alternative> ways = new ArrayList<>();
    for (Truth exists : List.of(Truth.TRUE, Truth.FALSE)) {
      ObservedFile file =
          new ObservedFile(
              supposition.host(), gap.key(), gap.key(), exists, null, "", null, SOURCE);
      String phrase = exists == Truth.TRUE ? "yes" : "no";
      ways.add(supposition.of(phrase, Map.of(), filesAt(gap.key()), file));
    }
    return ways;
  }

  /** That a registry value is as asked under all keys, or missing under all. */
  List<Alternative> of(Gap.Registry gap) {
    Set<String> keys = new HashSet<>();
    List<Observation> so = new ArrayList<>();
    List<Observation> missing = new ArrayList<>();
    String name = gap.places().get(0).name();
    for (Place place : gap.places()) {
      keys.add(place.key());
      so.add(value(place, dataFor(place.test()), Truth.TRUE));
      missing.add(value(place, null, Truth.FALSE));
    }
    Predicate<Observation> gone =
        Supposition.is(RegistryValue.class, r -> keys.contains(r.key()) && r.value().equals(name));
    Map<String, Object> values = Map.of("value", gap.condition().value());
    return List.of(
        supposition.of("registry-so", values, gone, so),
        supposition.of("registry-not-so", values, gone, missing));
  }

  /** That all things asked for are there, or none of them. */
  List<Alternative> of(Gap.Observed gap) {
    Sought sought = gap.sought();
    if (!sought.readable()) {
      return List.of();
    }
    List<Observation> there = new ArrayList<>();
    for (Sought.Item item : sought.items()) {
      there.add(thing(sought, item));
    }
    String host = supposition.host();
    Predicate<Observation> gone =
        Supposition.is(ObservedThing.class, t -> t.kind().equals(sought.kind()));
    return List.of(
        supposition.of("yes", Map.of(), gone, there),
        supposition.of("no", Map.of(), gone, new CompleteList(host, sought.kind(), SOURCE)));
  }

  private ObservedThing thing(Sought sought, Sought.Item item) {
    Map<String, Comparable<?>> attributes = new LinkedHashMap<>(item.where());
    sought.having().forEach((name, check) -> attributes.put(name, check.example()));
    return new ObservedThing(
        supposition.host(), sought.kind(), attributes, Set.of(), Truth.TRUE, "", SOURCE);
  }

  private RegistryValue value(Place place, @Nullable String data, Truth exists) {
    String view = place.view() == null ? "" : place.view();
    return new RegistryValue(
        supposition.host(), place.key(), place.name(), view, data, exists, SOURCE);
  }

  /** Data that pass a test; null when any do. */
  private static @Nullable String dataFor(RegistryTest test) {
    if (test instanceof RegistryTest.OneOf choice) {
      return choice.data().get(0);
    }
    if (test instanceof RegistryTest.Bits bits) {
      return bits.mask().toString();
    }
    if (test instanceof RegistryTest.Bounds bounds) {
      BigInteger atLeast = bounds.atLeast();
      BigInteger below = bounds.below();
      return atLeast != null
          ? atLeast.toString()
          : below == null ? null : below.subtract(BigInteger.ONE).toString();
    }
    return null;
  }

  private static List<Version> candidates(List<VersionRange> ranges) {
    List<Version> candidates = new ArrayList<>();
    for (VersionRange range : ranges) {
      Version from = range.from();
      Version below = range.below();
      if (from != null) {
        candidates.add(from);
      }
      if (below != null) {
        candidates.add(below);
      }
    }
    candidates.add(new Version(List.of(BigInteger.ZERO, BigInteger.ZERO)));
    return candidates;
  }

  private static Version below(Condition.FileCondition condition) {
    Version branch = condition.branch();
    List<BigInteger> parts = new ArrayList<>(branch == null ? List.of() : branch.parts());
    while (parts.size() < condition.atLeast().parts().size()) {
      parts.add(BigInteger.ZERO);
    }
    return new Version(parts);
  }

  private ObservedFile file(String key, Version version) {
    return new ObservedFile(
        supposition.host(), key, key, Truth.TRUE, version, version.toString(), null, SOURCE);
  }

  private static Predicate<Observation> filesAt(String key) {
    return Supposition.is(ObservedFile.class, file -> file.key().equals(key));
  }
}
