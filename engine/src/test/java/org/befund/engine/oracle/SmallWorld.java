package org.befund.engine.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.Inquiry;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.rules.RuleBase;

/**
 * A made-up advisory about a few facts, and one host of which some are known. What may be otherwise
 * is written down here by hand, so that every set of it can be tried.
 */
final class SmallWorld {
  static final String HOST = "h";
  private static final RuleBase RULES = RuleBase.load();
  private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

  private static final Map<String, String> TRUTHS =
      Map.of("yes", "true", "no", "false", "unknown", "unknown");

  private final Dice dice;
  private final Set<String> mentioned = new TreeSet<>();
  private final Set<String> remediations = new TreeSet<>();
  private final Map<String, String> known = new LinkedHashMap<>();
  private final Set<String> complete = new TreeSet<>();
  private final String advisory;

  /** What may be supposed of a fact, and which of it contradicts what is known. */
  record Otherwise(String fact, String value, boolean contradicts) {
    String text() {
      return fact + "=" + value;
    }

    /** A role is known not to be held by a complete list only. */
    boolean excludes(Otherwise other) {
      List<String> texts = List.of(text(), other.text());
      return fact.equals(other.fact)
          || texts.containsAll(List.of("role:example-role=no", "complete:roles=false"));
    }
  }

  private SmallWorld(List<Integer> numbers) {
    dice = new Dice(numbers);
    advisory = advisory();
    // That a host has a role can be stated, that it has not only by a complete list.
    for (String fact : mentioned) {
      String state = dice.of("", "", "yes", "no", "unknown");
      boolean sayable = !fact.startsWith("role:") || state.equals("yes");
      if (!state.isEmpty() && sayable) {
        known.put(fact, state);
      }
    }
    for (String list : List.of("updates", "roles", "remediations")) {
      if (mentioned.stream().anyMatch(fact -> list(fact).equals(list)) && dice.onceIn(4)) {
        complete.add(list);
      }
    }
  }

  static SmallWorld thrown(List<Integer> numbers) {
    return new SmallWorld(numbers);
  }

  private String advisory() {
    String affected = condition(2);
    boolean correcting = dice.upTo(3) > 0;
    StringBuilder text =
        new StringBuilder(
            """
            id: EX-1
            status: experimental
            publisher: Acme
            nature: vulnerability
            title: {en: It breaks}
            summary: {en: It breaks.}
            sections: {s: {en: Section}}
            revisions: [{date: 2020-01-01, summary: {en: First}}]
            subjects: [example-server]
            questions:
              q1: {text: {en: One?}, find: {en: Ask.}, section: s}
              q2: {text: {en: Two?}, find: {en: Ask.}, section: s}
            """);
    text.append("affected: ").append(affected).append("\nremediations:\n");
    for (String id : dice.onceIn(3) ? List.of("fix", "way") : List.of("fix")) {
      remediations.add(id);
      mentioned.add("remediation:" + id);
      String proof = dice.onceIn(2) ? ", {when: " + atom("update:111111") + "}" : "";
      String applies = dice.onceIn(3) ? "\n    appliesWhen: " + condition(0) : "";
      text.append(
          """
            - id: %s
              category: %s
              corrects: %s
              title: {en: Mend it}
              section: s
              availableFrom: 2020-01-01%s
              proofs: [{when: {remediation: %s}, confidence: high}%s]
          """
              .formatted(
                  id,
                  id.equals("fix") ? "vendor_fix" : "workaround",
                  id.equals("fix") && correcting,
                  applies,
                  id,
                  proof.replace("}}", "}, confidence: high}")));
    }
    return text.toString();
  }

  private String condition(int depth) {
    if (depth == 0 || dice.onceIn(4)) {
      return atom(
          dice.of("answer:q1", "answer:q2", "answer:q1", "update:111111", "role:example-role"));
    }
    String one = condition(depth - 1);
    String other = condition(depth - 1);
    return switch (dice.upTo(5)) {
      case 0, 1 -> "{allOf: [" + one + ", " + other + "], section: s}";
      case 2, 3 -> "{anyOf: [" + one + ", " + other + "], section: s}";
      default -> "{not: " + one + ", section: s}";
    };
  }

  private String atom(String fact) {
    mentioned.add(fact);
    String[] parts = fact.split(":");
    return "{" + parts[0] + ": \"" + parts[1] + "\", section: s}";
  }

  private static String list(String fact) {
    return switch (fact.substring(0, fact.indexOf(':'))) {
      case "update" -> "updates";
      case "role" -> "roles";
      case "remediation" -> "remediations";
      default -> "";
    };
  }

  /** The remediations of the advisory. */
  Set<String> remediations() {
    return remediations;
  }

  /** All that may be otherwise, but for the day. */
  List<Otherwise> otherwise() {
    List<Otherwise> all = new ArrayList<>();
    Set<String> lists = new LinkedHashSet<>();
    for (String fact : mentioned) {
      String kind = fact.substring(0, fact.indexOf(':'));
      String list = list(fact);
      lists.add(list);
      String now = known.getOrDefault(fact, "");
      boolean settled =
          now.equals("yes") || now.equals("no") || now.isEmpty() && complete.contains(list);
      for (String value : List.of("yes", "no", "unknown")) {
        if (!now.equals(value) && (!value.equals("unknown") || !now.isEmpty())) {
          all.add(new Otherwise(fact, word(kind, value), settled));
        }
      }
    }
    lists.remove("");
    for (String list : lists) {
      boolean now = complete.contains(list);
      all.add(new Otherwise("complete:" + list, Boolean.toString(!now), now));
    }
    return all;
  }

  private static String word(String kind, String value) {
    return switch (kind + " " + value) {
      case "update yes" -> "installed";
      case "update no" -> "not_installed";
      case "remediation yes" -> "applied";
      case "remediation no" -> "not_applied";
      default -> value;
    };
  }

  /** The environment as it is written. */
  String environment() {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    known.forEach(
        (fact, state) -> {
          String name = fact.substring(fact.indexOf(':') + 1);
          String kind = fact.substring(0, fact.indexOf(':'));
          String key = kind.equals("answer") ? "facts" : list(fact);
          List<String> entries = keys.computeIfAbsent(key, each -> new ArrayList<>());
          String value = word(kind, state);
          switch (kind) {
            case "answer" -> entries.add(name + ": " + TRUTHS.get(state));
            case "update" -> entries.add("{kb: \"" + name + "\", state: " + value + "}");
            case "remediation" -> entries.add("{id: " + name + ", state: " + value + "}");
            default -> entries.add(name);
          }
        });
    StringBuilder text = new StringBuilder("hosts: [{name: h, complete: " + complete);
    keys.forEach(
        (key, entries) ->
            text.append(", ")
                .append(key)
                .append(": ")
                .append(
                    key.equals("facts")
                        ? "{" + String.join(", ", entries) + "}"
                        : entries.toString()));
    return text.append("}]\n").toString();
  }

  /** The environment, read, with the advisory asked about. */
  Inquiry inquire() {
    try {
      KnowledgeBase kb =
          KnowledgeBase.of(
              "test",
              Bench.kb().catalogue(),
              List.of(Reading.read(new SourceText("adv.yaml", advisory), AdvisoryShape.SHAPE)));
      return Befund.open(kb, () -> RULES)
          .inquire(
              Reading.read(new SourceText("env.yaml", environment()), EnvironmentShape.SHAPE),
              new EvaluationOptions(DAY, List.of("EX-1"), "en"));
    } catch (Unreadable e) {
      throw new IllegalStateException(e.problems() + "\n" + this, e);
    }
  }

  @Override
  public String toString() {
    return advisory + environment();
  }
}
