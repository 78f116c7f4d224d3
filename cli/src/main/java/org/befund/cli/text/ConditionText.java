package org.befund.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.VersionRange;
import org.befund.kb.catalogue.Product;
import org.befund.kb.text.Localized;
import org.befund.kb.version.Version;
import org.jspecify.annotations.Nullable;

/** Conditions as indented logic, each with the section that it rests on. */
final class ConditionText {
  /** So many parts of a condition are told in one line. */
  private static final int MOST_PARTS = 3;

  private final KnowledgeBase knowledge;
  private final Advisory advisory;
  private final Page page;
  private final Words words;
  private final TraitText traits;

  ConditionText(KnowledgeBase knowledge, Advisory advisory, Page page, Words words) {
    this.knowledge = knowledge;
    this.advisory = advisory;
    this.page = page;
    this.words = words;
    this.traits = new TraitText(words);
  }

  /** Writes a condition and its parts. */
  void write(Condition condition, int indent) {
    write(condition, "-", indent);
  }

  /** Writes a condition behind a lead, such as "only if". */
  void write(Condition condition, String lead, int indent) {
    page.start(indent, indent + 2).add(lead);
    String general = general(condition);
    Localized own = condition.about().text();
    if (own == null) {
      page.add(general);
    } else {
      page.add(own.in(words.language()));
      boolean logic = !condition.parts().isEmpty();
      page.add(Style.FAINT, logic ? "- ".concat(general) : "(".concat(general).concat(")"));
    }
    String days = traits.days(condition.about());
    if (!days.isEmpty()) {
      page.add(Style.FAINT, days);
    }
    String section = condition.about().section();
    if (section != null) {
      page.add(Style.FAINT, section(section));
    }
    page.end();
    for (Condition part : condition.parts()) {
      write(part, indent + 2);
    }
  }

  /** What a condition says in one line; of one without a text, its first parts too. */
  String sentence(Condition condition) {
    Localized own = condition.about().text();
    if (own != null) {
      return own.in(words.language());
    }
    List<Condition> parts = condition.parts();
    if (parts.isEmpty()) {
      return general(condition);
    }
    List<String> told = new ArrayList<>();
    parts.stream().limit(MOST_PARTS).map(this::sentence).forEach(told::add);
    if (parts.size() > MOST_PARTS) {
      told.add("…");
    }
    return general(condition) + " " + String.join("; ", told);
  }

  /** A section's title in brackets. */
  String section(String id) {
    Localized title = advisory.sections().get(id);
    return "[" + (title == null ? id : title.in(words.language())) + "]";
  }

  /** What a condition of its kind says. */
  private String general(Condition condition) {
    if (condition instanceof Condition.ProductCondition c) {
      return words.get("condition.product", releases(c.product(), c.releases()))
          + versions(c.versions())
          + traits.of(c);
    } else if (condition instanceof Condition.SystemCondition c) {
      return words.get("condition.system", releases(c.product(), c.releases())) + traits.of(c);
    } else if (condition instanceof Condition.UpgradedFromCondition c) {
      return words.get("condition.upgraded-from", releases(c.product(), c.releases()));
    } else if (condition instanceof Condition.RoleCondition c) {
      return words.get("condition.role", c.role());
    } else if (condition instanceof Condition.FileCondition c) {
      return file(c);
    } else if (condition instanceof Condition.FileRangeCondition c) {
      return words.get("condition.file-range", c.path()) + versions(c.versions());
    } else if (condition instanceof Condition.FilePresenceCondition c) {
      return words.get("condition.file-there", c.path());
    } else if (condition instanceof Condition.RegistryCondition c) {
      return traits.of(c);
    } else if (condition instanceof Condition.ObservedCondition c) {
      return traits.of(c);
    } else if (condition instanceof Condition.UpdateCondition c) {
      return words.get(c.only() ? "condition.update-only" : "condition.update", c.kb())
          + traits.of(c);
    } else if (condition instanceof Condition.RemediationCondition c) {
      return words.get("condition.remediation", c.remediation());
    } else if (condition instanceof Condition.ChannelCondition c) {
      return words.get("condition.channel", c.channel());
    } else if (condition instanceof Condition.AnswerCondition c) {
      return words.get("condition.answer", c.question());
    } else if (condition instanceof Condition.EvidenceCondition c) {
      String signature = c.signature();
      return signature == null
          ? words.get("condition.evidence-any")
          : words.get("condition.evidence", signature);
    }
    return logic(condition);
  }

  private String logic(Condition condition) {
    if (condition instanceof Condition.AllOf) {
      return words.get("condition.all");
    } else if (condition instanceof Condition.AnyOf) {
      return words.get("condition.any");
    } else if (condition instanceof Condition.Not) {
      return words.get("condition.not");
    } else if (condition instanceof Condition.Presumed c) {
      return words.get(c.presumption() ? "condition.presumed-true" : "condition.presumed-false");
    } else if (condition instanceof Condition.ServedHostCondition c) {
      String question = c.question();
      return question == null
          ? words.get("condition.served")
          : words.get("condition.served-or-answer", question);
    } else if (condition instanceof Condition.Reference c) {
      return c.name();
    }
    throw new IllegalArgumentException("a condition of an unknown kind: " + condition);
  }

  private String file(Condition.FileCondition c) {
    String text = words.get("condition.file", c.path(), c.atLeast().toString());
    Version branch = c.branch();
    return branch == null ? text : text + words.get("condition.branch", branch.toString());
  }

  private String releases(String productId, List<String> releases) {
    String name = productName(productId);
    if (releases.isEmpty()) {
      return name;
    }
    return name + " " + String.join(words.get("or"), releases);
  }

  /** A product's name for readers. */
  String productName(String id) {
    Product product = knowledge.catalogue().product(id);
    return product == null ? id : product.name();
  }

  private String versions(List<VersionRange> ranges) {
    StringBuilder text = new StringBuilder();
    for (VersionRange range : ranges) {
      text.append(text.length() == 0 ? ", " : words.get("or"));
      text.append(bound("condition.from", range.from()));
      text.append(range.from() != null && range.below() != null ? " " : "");
      text.append(bound("condition.below", range.below()));
    }
    return text.toString();
  }

  private String bound(String key, @Nullable Version bound) {
    return bound == null ? "" : words.get(key, bound.toString());
  }
}
