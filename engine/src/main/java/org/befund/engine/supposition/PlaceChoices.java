package org.befund.engine.supposition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.environment.ListName;
import org.befund.kb.advisory.AttributeTest;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.RegistryTest;
import org.befund.kb.advisory.VersionRange;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.ObservedKind;
import org.befund.kb.version.Version;
import org.jspecify.annotations.Nullable;

/** Values that conditions on files, the registry and observed things tell apart. */
final class PlaceChoices {
  private static final String PRESENT = "present";
  private static final String MISSING = "missing";

  private final Catalogue catalogue;

  PlaceChoices(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The version asked for, one below it, one above it, and that the file is not there. */
  List<Choices> of(Condition.FileCondition file, String host) {
    Version branch = file.branch();
    List<BigInteger> below = new ArrayList<>(branch == null ? List.of() : branch.parts());
    while (below.size() < file.atLeast().parts().size()) {
      below.add(BigInteger.ZERO);
    }
    Set<String> values = new LinkedHashSet<>();
    values.add(file.atLeast().toString());
    if (file.above() != file.exact()) {
      values.add(next(file.atLeast()).toString());
    }
    values.add(new Version(below).toString());
    values.add(MISSING);
    return file(file.path(), host, values);
  }

  private static Version next(Version version) {
    List<BigInteger> parts = new ArrayList<>(version.parts());
    int last = parts.size() - 1;
    parts.set(last, parts.get(last).add(BigInteger.ONE));
    return new Version(parts);
  }

  /** The bounds of the ranges, one version below them all, and that the file is not there. */
  List<Choices> of(Condition.FileRangeCondition file, String host) {
    Set<String> values = new LinkedHashSet<>();
    for (VersionRange range : file.versions()) {
      add(values, range.from());
      add(values, range.below());
    }
    values.add("0.0");
    values.add(MISSING);
    return file(file.path(), host, values);
  }

  private static void add(Set<String> values, @Nullable Version version) {
    if (version != null) {
      values.add(version.toString());
    }
  }

  private static List<Choices> file(String path, String host, Set<String> values) {
    return List.of(FactChoices.choices(host, "file", path, List.copyOf(values), ListName.FILES));
  }

  /** Data as asked and data that are not, and that the value is not there. */
  List<Choices> of(Condition.RegistryCondition registry, String host) {
    String passing = passing(registry.test());
    String failing = failing(registry.test());
    List<Choices> choices = new ArrayList<>();
    if (registry.isOfMany()) {
      String all = RegistryKind.nameOf(String.join("|", registry.keys()), registry.value());
      choices.add(
          FactChoices.choices(
              host,
              "registry",
              all,
              List.of(passing == null ? PRESENT : passing, MISSING),
              ListName.REGISTRY));
      return choices;
    }
    List<String> values = new ArrayList<>(List.of(passing == null ? PRESENT : passing));
    if (failing != null) {
      values.add(failing);
    }
    values.add(MISSING);
    String name = RegistryKind.nameOf(registry.key(), registry.value());
    choices.add(FactChoices.choices(host, "registry", name, values, ListName.REGISTRY));
    return choices;
  }

  private static @Nullable String passing(RegistryTest test) {
    if (test instanceof RegistryTest.OneOf choice) {
      return choice.data().get(0);
    } else if (test instanceof RegistryTest.Bits bits) {
      return bits.mask().toString();
    } else if (test instanceof RegistryTest.Bounds bounds) {
      BigInteger below = bounds.below();
      return bounds.atLeast() != null
          ? String.valueOf(bounds.atLeast())
          : below == null ? null : below.subtract(BigInteger.ONE).toString();
    }
    return null;
  }

  private static @Nullable String failing(RegistryTest test) {
    if (test instanceof RegistryTest.Bits bits) {
      return bits.mask().signum() == 0 ? null : "0";
    } else if (test instanceof RegistryTest.Bounds bounds) {
      BigInteger atLeast = bounds.atLeast();
      BigInteger below = bounds.below();
      return atLeast != null && atLeast.signum() > 0
          ? atLeast.subtract(BigInteger.ONE).toString()
          : below == null ? null : below.toString();
    } else if (test instanceof RegistryTest.OneOf choice) {
      return List.of("0", "1", "2").stream()
          .filter(number -> choice.data().stream().noneMatch(data -> isNumber(data, number)))
          .filter(number -> isNumeric(choice.data().get(0)))
          .findFirst()
          .orElse(null);
    }
    return null;
  }

  private static boolean isNumeric(String data) {
    return data.matches("(?:0x)?[0-9a-fA-F]+");
  }

  private static boolean isNumber(String data, String number) {
    return data.equals(number) || data.replaceFirst("^0x0*", "").equals(number);
  }

  /** That the things are there as asked, that they are not as asked, and that they are missing. */
  List<Choices> of(Condition.ObservedCondition observed, String host) {
    ObservedKind kind = catalogue.kinds().get(observed.kind());
    if (kind == null) {
      return List.of();
    }
    Map<String, String> all = new LinkedHashMap<>(observed.where());
    Map<String, String> first = new LinkedHashMap<>(observed.where());
    Condition.ObservedCondition.Each each = observed.each();
    if (each != null) {
      all.put(each.attribute(), String.join("|", each.values()));
      first.put(each.attribute(), each.values().get(0));
    }
    Map<String, String> so = new LinkedHashMap<>();
    Map<String, String> otherwise = new LinkedHashMap<>();
    observed
        .having()
        .forEach(
            (name, test) -> {
              ObservedKind.Attribute attribute = kind.attributes().get(name);
              if (attribute != null) {
                put(so, name, passing(test, attribute));
                put(otherwise, name, failing(test, attribute));
              }
            });
    List<String> values = new ArrayList<>();
    values.add(so.isEmpty() ? PRESENT : ObservedFactKind.text(so));
    if (!otherwise.isEmpty()) {
      values.add(ObservedFactKind.text(otherwise));
    }
    values.add(MISSING);
    List<Choices> choices = new ArrayList<>();
    String kindName = observed.kind();
    choices.add(
        FactChoices.choices(
            host, "observed", ObservedFactKind.nameOf(kindName, all), values, kindName));
    if (!first.equals(all)) {
      choices.add(
          FactChoices.choices(
              host,
              "observed",
              ObservedFactKind.nameOf(kindName, first),
              List.of(MISSING),
              kindName));
    }
    return choices;
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private static @Nullable String passing(AttributeTest test, ObservedKind.Attribute attribute) {
    if (test instanceof AttributeTest.OneOf choice) {
      return choice.values().get(0);
    } else if (test instanceof AttributeTest.Not not) {
      return otherThan(List.of(not.value()), attribute);
    }
    return ((AttributeTest.Bounds) test).atLeast();
  }

  private static @Nullable String failing(AttributeTest test, ObservedKind.Attribute attribute) {
    if (test instanceof AttributeTest.OneOf choice) {
      return otherThan(choice.values(), attribute);
    } else if (test instanceof AttributeTest.Not not) {
      return not.value();
    }
    return ((AttributeTest.Bounds) test).below();
  }

  private static @Nullable String otherThan(List<String> values, ObservedKind.Attribute attribute) {
    List<String> possible = new ArrayList<>(attribute.values());
    possible.addAll(List.of("true", "false", "0", "1"));
    for (String value : possible) {
      boolean same =
          values.stream().anyMatch(each -> attribute.read(each).equals(attribute.read(value)));
      if (!same && attribute.read(value).isPresent()) {
        return value;
      }
    }
    return null;
  }
}
