package org.befund.kb.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.advisory.Condition;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.lint.logic.Budget;
import org.befund.kb.lint.logic.Question;
import org.befund.kb.lint.logic.Terms;
import org.befund.kb.lint.logic.Undecided;
import org.befund.kb.lint.logic.Worth;
import org.befund.kb.lint.logic.Worths;

/**
 * What conditions can come to. Each that stands for itself is looked at, with its parts; what it
 * says of a named condition is told of that one alone.
 */
final class ConditionCheck {
  private final Terms terms;
  private final LocalDate published;
  private final Budget budget;
  private final Flaws flaws;

  private ConditionCheck(Terms terms, LocalDate published, Budget budget, Flaws flaws) {
    this.terms = terms;
    this.published = published;
    this.budget = budget;
    this.flaws = flaws;
  }

  static void run(SourceText source, AdvisoryIndex index, Known known, Flaws flaws) {
    Map<String, Judged> roots = new LinkedHashMap<>();
    Map<String, Condition> named = new LinkedHashMap<>();
    Set<String> errors = flaws.errors();
    for (Place place : outermost(index.conditions())) {
      if (isWithin(errors, place.path())) {
        continue;
      }
      Reading.attempt(source, place.node(), AdvisoryShape.CONDITION)
          .value()
          .ifPresent(
              condition -> {
                roots.put(place.path(), new Judged(place, condition));
                if (place.parent() != null && place.parent().name().equals("conditions")) {
                  named.put(place.name(), condition);
                }
              });
    }
    // What leads to something that is not right is not judged: it would only be told again.
    boolean more = true;
    while (more) {
      more = roots.values().removeIf(root -> !leadsOn(root.condition(), named));
      named.keySet().removeIf(name -> !roots.containsKey("conditions." + name));
    }
    Terms terms = new Terms(known.catalogue(), index.declared(Target.SIGNATURE).keySet(), named);
    LocalDate published = DayCheck.published(index.root());
    Budget budget = new Budget();
    ConditionCheck check = new ConditionCheck(terms, published, budget, flaws);
    roots.values().forEach(check::root);
    EffectCheck.run(index.root(), roots, terms, published, budget, flaws);
  }

  private static boolean isWithin(Set<String> places, String path) {
    return places.stream()
        .anyMatch(
            place ->
                place.equals(path) || place.startsWith(path + ".") || place.startsWith(path + "["));
  }

  private static boolean leadsOn(Condition condition, Map<String, Condition> named) {
    return condition instanceof Condition.Reference reference
        ? named.containsKey(reference.name())
        : condition.parts().stream().allMatch(part -> leadsOn(part, named));
  }

  /** The conditions that are no part of another. */
  private static List<Place> outermost(List<Place> conditions) {
    Set<Place> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    List<Place> outermost = new ArrayList<>();
    for (Place place : conditions) {
      boolean inside = false;
      for (Place at = place.parent(); at != null && !inside; at = at.parent()) {
        inside = seen.contains(at);
      }
      seen.add(place);
      if (!inside) {
        outermost.add(place);
      }
    }
    return outermost;
  }

  private void root(Judged root) {
    try {
      examine(root, Question.about(terms, published, budget, List.of(root.condition())));
    } catch (Undecided e) {
      if (root.condition() instanceof Condition.Reference) {
        return; // told where the named condition stands
      }
      flaws.at(
          Code.NOT_DECIDED,
          root.place(),
          "whether this can be true or false is not decided: " + e.getMessage());
    }
  }

  /**
   * What was found out about a condition.
   *
   * @param neverTrue whether it is never true and that was told, of it or of a part
   * @param neverFalse whether it is never false and that was told, or lies in its kind
   */
  private record Told(boolean neverTrue, boolean neverFalse) {
    static final Told NOTHING = new Told(false, false);
  }

  private Told examine(Judged judged, Question question) throws Undecided {
    Condition condition = judged.condition();
    if (condition instanceof Condition.Reference) {
      return reference(condition, question);
    }
    if (condition instanceof Condition.ServedHostCondition) {
      judged.parts().forEach(this::root);
      return Told.NOTHING;
    }
    List<Told> parts = new ArrayList<>();
    for (Judged part : judged.parts()) {
      parts.add(examine(part, question));
    }
    Worths worths = question.worths(condition);
    boolean neverTrue = worths.hasAny() && !worths.has(Worth.TRUE);
    boolean neverFalse = worths.hasAny() && !worths.has(Worth.FALSE);
    if (neverTrue && !explainsNeverTrue(condition, parts)) {
      flaws.at(Code.NEVER_TRUE, judged.place(), "this can never be true" + why(judged, question));
    }
    if (neverFalse && !explainsNeverFalse(condition, parts)) {
      flaws.at(Code.NEVER_FALSE, judged.place(), "this can never be false");
    }
    if (!neverTrue && !neverFalse) {
      idleParts(judged, question);
    }
    return new Told(neverTrue, neverFalse);
  }

  /** A named condition is told of where it stands. */
  private static Told reference(Condition condition, Question question) throws Undecided {
    Worths worths = question.worths(condition);
    return worths.hasAny()
        ? new Told(!worths.has(Worth.TRUE), !worths.has(Worth.FALSE))
        : Told.NOTHING;
  }

  private static boolean explainsNeverTrue(Condition condition, List<Told> parts) {
    if (condition instanceof Condition.AllOf) {
      return parts.stream().anyMatch(Told::neverTrue);
    } else if (condition instanceof Condition.AnyOf) {
      return !parts.isEmpty() && parts.stream().allMatch(Told::neverTrue);
    }
    return condition instanceof Condition.Presumed && parts.get(0).neverTrue();
  }

  /** Silence of logs proves nothing, so evidence is never false; that is no flaw of its own. */
  private static boolean explainsNeverFalse(Condition condition, List<Told> parts) {
    if (condition instanceof Condition.EvidenceCondition) {
      return true;
    } else if (condition instanceof Condition.AnyOf) {
      return parts.stream().anyMatch(Told::neverFalse);
    } else if (condition instanceof Condition.AllOf) {
      return !parts.isEmpty() && parts.stream().allMatch(Told::neverFalse);
    }
    return false;
  }

  /** Two parts that exclude each other, where there are any. */
  private static String why(Judged judged, Question question) throws Undecided {
    if (!(judged.condition() instanceof Condition.AllOf)) {
      return "";
    }
    List<Judged> parts = judged.parts();
    for (int i = 0; i < parts.size(); i++) {
      for (int j = i + 1; j < parts.size(); j++) {
        if (!question.possible(
            parts.get(i).condition(),
            parts.get(j).condition(),
            (a, b) -> a == Worth.TRUE && b == Worth.TRUE)) {
          return "; the parts in line "
              + parts.get(i).line()
              + " and line "
              + parts.get(j).line()
              + " exclude each other";
        }
      }
    }
    return "";
  }

  /** Parts without which the whole would always be worth the same; the later of two goes first. */
  private void idleParts(Judged judged, Question question) throws Undecided {
    boolean all = judged.condition() instanceof Condition.AllOf;
    if (!all && !(judged.condition() instanceof Condition.AnyOf)) {
      return;
    }
    List<Judged> left = new ArrayList<>(judged.parts());
    for (int i = left.size() - 1; i >= 0 && left.size() > 1; i--) {
      Judged part = left.get(i);
      List<Condition> others = new ArrayList<>();
      for (Judged other : left) {
        if (other != part) {
          others.add(other.condition());
        }
      }
      if (!question.matters(all, part.condition(), others)) {
        left.remove(i);
        String because = instead(all, part, left, question);
        String message =
            "this part never changes what " + (all ? "'allOf'" : "'anyOf'") + " comes to";
        flaws.at(Code.NEVER_MATTERS, part.place(), message + because);
      }
    }
  }

  private static String instead(boolean all, Judged part, List<Judged> others, Question question)
      throws Undecided {
    for (Judged other : others) {
      if (!question.matters(all, part.condition(), List.of(other.condition()))) {
        return ", as the part in line " + other.line() + " says as much";
      }
    }
    return "";
  }
}
