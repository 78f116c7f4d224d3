package org.befund.engine.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.befund.engine.evaluation.Derivation;
import org.befund.engine.result.Assessment;
import org.befund.engine.supposition.Choices;
import org.befund.engine.supposition.FactGrammar;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.catalogue.ObservedKind;
import org.befund.kb.text.Localized;
import org.befund.rules.Term;
import org.befund.rules.conclusion.Gap;
import org.jspecify.annotations.Nullable;

/** Words for missing facts: what is asked, how to find it, what each answer would lead to. */
final class UnknownFacts {
  private final Advisory advisory;
  private final FactGrammar grammar;
  private final KnowledgeVocabulary words;
  private final Phrases phrases;
  private final String language;

  UnknownFacts(
      Advisory advisory,
      FactGrammar grammar,
      KnowledgeVocabulary words,
      Phrases phrases,
      String language) {
    this.advisory = advisory;
    this.grammar = grammar;
    this.words = words;
    this.phrases = phrases;
    this.language = language;
  }

  List<Assessment.UnknownFact> of(List<Derivation.Open> open) {
    List<Assessment.UnknownFact> facts = new ArrayList<>();
    for (Derivation.Open each : open) {
      String kind = kind(each.gap());
      Map<String, Object> values = values(each.gap(), each.condition());
      String find = find(each);
      facts.add(
          new Assessment.UnknownFact(
              kind,
              phrases.render(question(each.gap()), values),
              whatIf(each),
              find == null ? phrases.render("find." + kind, values) : find,
              outcomes(each),
              each.with().stream().map(this::question).toList()));
    }
    return facts;
  }

  private String question(Derivation.Companion companion) {
    return phrases.render(
        question(companion.gap()), values(companion.gap(), companion.condition()));
  }

  private @Nullable String whatIf(Derivation.Open open) {
    Condition condition = open.condition();
    if (condition == null) {
      return null;
    }
    Choices filling = grammar.choices(List.of(condition)).filling(open.gap(), condition);
    return filling == null ? null : filling.fact().text(open.gap().host());
  }

  private List<Assessment.Outcome> outcomes(Derivation.Open open) {
    Map<Assessment.Outcome, Set<String>> byResult = new LinkedHashMap<>();
    for (Derivation.Outcome outcome : open.outcomes()) {
      byResult
          .computeIfAbsent(result(outcome), key -> new LinkedHashSet<>())
          .add(phrases.render(phrase(outcome, open), outcome.values()));
    }
    List<Assessment.Outcome> outcomes = new ArrayList<>();
    String or = phrases.render("or", Map.of()) + " ";
    byResult.forEach(
        (result, ways) ->
            outcomes.add(
                new Assessment.Outcome(String.join(or, ways), result.status(), result.plan())));
    return outcomes;
  }

  private static Assessment.Outcome result(Derivation.Outcome outcome) {
    return new Assessment.Outcome("", outcome.status(), outcome.plan());
  }

  /** Which releases of a system are meant need not be told where all of them end the same. */
  private static String phrase(Derivation.Outcome outcome, Derivation.Open open) {
    if (!outcome.phrase().equals("is-system-release")) {
      return outcome.phrase();
    }
    Object product = outcome.values().get("product");
    boolean alike =
        open.outcomes().stream()
            .filter(other -> Objects.equals(product, other.values().get("product")))
            .allMatch(other -> result(other).equals(result(outcome)));
    return alike ? "is-system" : outcome.phrase();
  }

  /** The question about a gap, as its phrase is called. */
  private static String question(Gap gap) {
    boolean pack = gap instanceof Gap.System system && system.product() != null;
    return pack ? "ask.service-pack" : "open." + kind(gap);
  }

  private static String kind(Gap gap) {
    if (gap instanceof Gap.Release) {
      return "release";
    } else if (gap instanceof Gap.Product) {
      return "product";
    } else if (gap instanceof Gap.System) {
      return "system";
    } else if (gap instanceof Gap.Trait trait) {
      return trait.trait().name().toLowerCase(Locale.ROOT).replace('_', '-');
    } else if (gap instanceof Gap.UpgradedFrom) {
      return "upgraded-from";
    } else if (gap instanceof Gap.FileVersion || gap instanceof Gap.FileRange) {
      return "file";
    } else if (gap instanceof Gap.FilePresence) {
      return "file-presence";
    } else if (gap instanceof Gap.Observed) {
      return "observed";
    } else if (gap instanceof Gap.Update) {
      return "update";
    } else if (gap instanceof Gap.UpdateDay) {
      return "update-day";
    } else if (gap instanceof Gap.Remediation) {
      return "remediation";
    } else if (gap instanceof Gap.Role) {
      return "role";
    } else if (gap instanceof Gap.Channel) {
      return "channel";
    } else if (gap instanceof Gap.Registry) {
      return "registry";
    } else if (gap instanceof Gap.Question) {
      return "answer";
    } else if (gap instanceof Gap.Served) {
      return "served-host";
    }
    return gap instanceof Gap.Age ? "age" : "evidence";
  }

  private Map<String, Object> values(Gap gap, @Nullable Condition condition) {
    Map<String, Object> values = new HashMap<>();
    values.put("host", gap.host());
    if (condition != null) {
      Localized text = condition.about().text();
      values.put("condition", text == null ? condition.id() : text.in(language));
    }
    if (condition instanceof Condition.FileCondition file) {
      values.put("path", file.path());
    } else if (condition instanceof Condition.FileRangeCondition file) {
      values.put("path", file.path());
    } else if (condition instanceof Condition.FilePresenceCondition file) {
      values.put("path", file.path());
    } else if (condition instanceof Condition.ObservedCondition observed) {
      values.put("thing", text(observed));
    } else if (condition instanceof Condition.RegistryCondition registry) {
      values.put("path", registry.isOfMany() ? parent(registry.keys()) : registry.key());
      values.put("value", registry.value());
    }
    if (gap instanceof Gap.Release release) {
      values.put("product", new Term.Product(release.product()));
    } else if (gap instanceof Gap.Product product) {
      values.put("product", new Term.Product(product.product()));
    } else if (gap instanceof Gap.System system) {
      String known = system.product();
      values.put("product", known == null ? "" : new Term.Product(known));
    } else if (gap instanceof Gap.Trait trait) {
      values.put("product", new Term.Product(trait.product()));
    } else if (gap instanceof Gap.UpgradedFrom former) {
      values.put("product", new Term.Product(former.condition().product()));
    } else if (gap instanceof Gap.Update update) {
      values.put("kb", update.kb());
    } else if (gap instanceof Gap.UpdateDay update) {
      values.put("kb", update.condition().kb());
    } else if (gap instanceof Gap.Remediation remediation) {
      values.put("remediation", words.remediation(advisory.id(), remediation.remediation()));
    } else if (gap instanceof Gap.Role role) {
      values.put("role", role.role());
    } else if (gap instanceof Gap.Channel channel) {
      values.put("channel", channel.channel());
    } else if (gap instanceof Gap.Question question) {
      Advisory.Question asked = advisory.questions().get(question.question());
      values.put("question", asked == null ? question.question() : asked.text().in(language));
    } else if (gap instanceof Gap.Age) {
      values.put("path", "…");
    }
    return values;
  }

  /** How the advisory says to find out, if it does. */
  private @Nullable String find(Derivation.Open open) {
    Condition condition = open.condition();
    if (condition != null && condition.about().find() != null) {
      return condition.about().find().in(language);
    }
    if (open.gap() instanceof Gap.Question question) {
      Advisory.Question asked = advisory.questions().get(question.question());
      return asked == null ? null : asked.find().in(language);
    }
    if (open.gap() instanceof Gap.Observed observed) {
      ObservedKind kind = words.kb().catalogue().kinds().get(observed.condition().kind());
      return kind == null ? null : kind.find().in(language);
    }
    return null;
  }

  /** What a condition asks for: in the advisory's words, else in those of the kind. */
  private String text(Condition.ObservedCondition condition) {
    Localized own = condition.about().text();
    if (own != null) {
      return own.in(language);
    }
    ObservedKind kind = words.kb().catalogue().kinds().get(condition.kind());
    String name = kind == null ? condition.kind() : kind.text().in(language);
    List<String> where = new ArrayList<>();
    condition.where().forEach((attribute, value) -> where.add(attribute + ": " + value));
    return where.isEmpty() ? name : name + " (" + String.join(", ", where) + ")";
  }

  /** The key below which all of some registry keys lie. */
  private static String parent(List<String> keys) {
    String common = keys.get(0);
    for (String key : keys) {
      while (!key.regionMatches(true, 0, common, 0, common.length())) {
        common = common.substring(0, Math.max(0, common.lastIndexOf('\\')));
      }
    }
    return common.isEmpty() ? keys.get(0) : common;
  }
}
