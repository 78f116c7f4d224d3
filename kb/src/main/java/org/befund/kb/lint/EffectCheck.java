package org.befund.kb.lint;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.befund.kb.advisory.Condition;
import org.befund.kb.lint.logic.Budget;
import org.befund.kb.lint.logic.Question;
import org.befund.kb.lint.logic.Terms;
import org.befund.kb.lint.logic.Undecided;
import org.befund.kb.lint.logic.Worth;
import org.jspecify.annotations.Nullable;

/** What an advisory says of hosts has an effect on some host. */
final class EffectCheck {
  private static final BiPredicate<Worth, Worth> BOTH =
      (one, two) -> one == Worth.TRUE && two == Worth.TRUE;
  private static final BiPredicate<Worth, Worth> SECOND_ALONE =
      (one, two) -> one == Worth.FALSE && two == Worth.TRUE;

  private final Place root;
  private final Map<String, Judged> conditions;
  private final Terms terms;
  private final LocalDate published;
  private final Budget budget;
  private final Flaws flaws;

  private EffectCheck(
      Place root,
      Map<String, Judged> conditions,
      Terms terms,
      LocalDate published,
      Budget budget,
      Flaws flaws) {
    this.root = root;
    this.conditions = conditions;
    this.terms = terms;
    this.published = published;
    this.budget = budget;
    this.flaws = flaws;
  }

  /** Looks at an advisory with the conditions in it, by the way to each. */
  static void run(
      Place root,
      Map<String, Judged> conditions,
      Terms terms,
      LocalDate published,
      Budget budget,
      Flaws flaws) {
    new EffectCheck(root, conditions, terms, published, budget, flaws).run();
  }

  private void run() {
    Judged affected = conditions.get("affected");
    if (affected == null) {
      return;
    }
    for (Place exemption : root.items("exemptions")) {
      Judged when = when(exemption, "when");
      idle(affected, when, SECOND_ALONE, "the exemption is for no host that is not affected");
    }
    for (Place each : root.items("underInvestigation")) {
      String message = "this is for no host that does not have the problem by the rest";
      idle(affected, when(each, "when"), SECOND_ALONE, message);
    }
    for (Place factor : root.items("mitigatingFactors")) {
      idle(affected, when(factor, "when"), BOTH, "the factor is for no host that is affected");
    }
    for (Place vulnerability : root.items("vulnerabilities")) {
      for (Place threat : vulnerability.items("threats")) {
        String message = "the threat is for no host that is affected";
        none(affected, when(threat, "when"), message);
      }
    }
    remediations(affected);
  }

  private @Nullable Judged when(Place owner, String key) {
    Place place = owner.key(key);
    return place == null ? null : conditions.get(place.path());
  }

  private void remediations(Judged affected) {
    Set<String> reached = new HashSet<>();
    Deque<Place> open = new ArrayDeque<>();
    List<Place> remediations = root.items("remediations");
    for (Place remediation : remediations) {
      Judged applies = when(remediation, "appliesWhen");
      boolean unclear = applies == null && remediation.key("appliesWhen") != null;
      if (unclear
          || remediation.key("removes") != null
          || applies == null
          || possible(affected, applies, BOTH)) {
        open.add(remediation);
      }
    }
    while (!open.isEmpty()) {
      Place remediation = open.remove();
      if (reached.add(remediation.name())) {
        Stream<String> next =
            remediation.items("followedBy").stream().map(Place::text).filter(Objects::nonNull);
        next.forEach(
            id -> remediations.stream().filter(each -> each.name().equals(id)).forEach(open::add));
      }
    }
    for (Place remediation : remediations) {
      Judged applies = when(remediation, "appliesWhen");
      if (!reached.contains(remediation.name()) && applies != null) {
        String message = "the remediation is for no host that is affected";
        flaws.at(Code.UNREACHABLE, applies.place(), message);
      } else if (applies != null) {
        Stream.of("steps", "knownIssues")
            .flatMap(key -> remediation.items(key).stream())
            .forEach(
                each ->
                    none(
                        applies,
                        when(each, "when"),
                        "this is for no host that the remediation is for"));
      }
    }
  }

  private void none(Judged one, @Nullable Judged two, String message) {
    if (two != null && !possible(one, two, BOTH)) {
      flaws.at(Code.UNREACHABLE, two.place(), message);
    }
  }

  private void idle(
      Judged affected, @Nullable Judged when, BiPredicate<Worth, Worth> wanted, String message) {
    if (when != null && !possible(affected, when, wanted)) {
      flaws.at(Code.IDLE_STATEMENT, when.place(), message);
    }
  }

  /** Whether both can be worth what is wanted; where that is not decided they may be. */
  private boolean possible(Judged one, Judged two, BiPredicate<Worth, Worth> wanted) {
    List<Condition> both = List.of(one.condition(), two.condition());
    try {
      return Question.about(terms, published, budget, both)
          .possible(both.get(0), both.get(1), wanted);
    } catch (Undecided e) {
      return true;
    }
  }
}
