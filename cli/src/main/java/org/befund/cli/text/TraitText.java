package org.befund.cli.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.befund.kb.advisory.About;
import org.befund.kb.advisory.AttributeTest;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.RegistryTest;
import org.befund.kb.catalogue.Installation;
import org.jspecify.annotations.Nullable;

/** The finer points of conditions: variants, registry data, attributes, days. */
final class TraitText {
  private static final int HEXADECIMAL = 16;

  /** Of many keys or values, as many are named. */
  private static final int FEW = 5;

  private final Words words;

  TraitText(Words words) {
    this.words = words;
  }

  /** What a condition asks for beyond product, release and version, with a comma before each. */
  String of(Condition.ProductCondition c) {
    return architectures(c.architectures())
        + editions(c.editions())
        + day("condition.installed-from", c.installedFrom())
        + day("condition.installed-before", c.installedBefore());
  }

  /** What a condition asks for beyond product and service pack, with a comma before each. */
  String of(Condition.SystemCondition c) {
    Installation installation = c.installation();
    return architectures(c.architectures())
        + editions(c.editions())
        + (installation == null ? "" : ", " + words.of("installation", installation));
  }

  /** The days that a condition asks for, with a comma before each. */
  String of(Condition.UpdateCondition c) {
    return day("condition.installed-from", c.installedFrom())
        + day("condition.installed-before", c.installedBefore());
  }

  /** The days within which the document says something; empty when it always does. */
  String days(About about) {
    LocalDate since = about.since();
    LocalDate until = about.until();
    if (since != null && until != null) {
      return words.get("show.from-until", since.toString(), until.toString());
    }
    if (since != null) {
      return words.get("show.from", since.toString());
    }
    return until == null ? "" : words.get("show.until", until.toString());
  }

  /** A condition on the registry. */
  String of(Condition.RegistryCondition c) {
    String name = c.key() + "\\" + c.value();
    return !c.isOfMany()
        ? words.get("condition.registry-any", name) + of(c.test())
        : words.get(
                "condition.registry-many",
                String.valueOf(c.keys().size()),
                c.value(),
                few(c.keys()))
            + of(c.test());
  }

  private String of(RegistryTest test) {
    if (test instanceof RegistryTest.OneOf choice) {
      return ", " + words.get("condition.is", either(choice.data()));
    } else if (test instanceof RegistryTest.Bits bits) {
      return ", " + words.get("condition.bits", "0x" + bits.mask().toString(HEXADECIMAL));
    } else if (test instanceof RegistryTest.Bounds bounds) {
      return bounds(bounds.atLeast(), bounds.below());
    }
    return "";
  }

  /** A condition on things of a declared kind. */
  String of(Condition.ObservedCondition c) {
    List<String> parts = new ArrayList<>();
    c.where().forEach((name, value) -> parts.add(name + " = " + value));
    Condition.ObservedCondition.Each each = c.each();
    if (each != null) {
      String many = String.valueOf(each.values().size());
      parts.add(words.get("condition.each", each.attribute(), many, few(each.values())));
    }
    for (Map.Entry<String, AttributeTest> entry : c.having().entrySet()) {
      parts.add(of(entry.getKey(), entry.getValue()));
    }
    return words.get("condition.observed", c.kind(), String.join(", ", parts));
  }

  private String of(String name, AttributeTest test) {
    if (test instanceof AttributeTest.OneOf choice) {
      return name + " " + words.get("condition.is", either(choice.values()));
    } else if (test instanceof AttributeTest.Not not) {
      return name + " " + words.get("condition.is-not", not.value());
    }
    AttributeTest.Bounds bounds = (AttributeTest.Bounds) test;
    return name + bounds(bounds.atLeast(), bounds.below());
  }

  private String bounds(@Nullable Object atLeast, @Nullable Object below) {
    String from = atLeast == null ? "" : " " + words.get("condition.at-least", atLeast.toString());
    return from + (below == null ? "" : " " + words.get("condition.less", below.toString()));
  }

  private String few(List<String> names) {
    String some = String.join(", ", names.subList(0, Math.min(FEW, names.size())));
    return names.size() <= FEW
        ? some
        : some + " " + words.get("why.more", Integer.toString(names.size() - FEW));
  }

  private String either(Collection<String> values) {
    return String.join(words.get("or"), values);
  }

  private String architectures(Collection<? extends Enum<?>> some) {
    List<String> names = new ArrayList<>();
    some.forEach(each -> names.add(each.name().toLowerCase(Locale.ROOT)));
    return names.isEmpty() ? "" : ", " + words.get("condition.architecture", either(names));
  }

  private String editions(List<String> names) {
    return names.isEmpty() ? "" : ", " + words.get("condition.edition", either(names));
  }

  private String day(String key, @Nullable LocalDate day) {
    return day == null ? "" : ", " + words.get(key, day.toString());
  }
}
