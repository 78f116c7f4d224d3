package org.befund.engine.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.recognition.PathKey;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.InForce;
import org.befund.kb.advisory.Remediation;
import org.befund.kb.advisory.Step;
import org.befund.kb.catalogue.Catalogue;
import org.befund.rules.knowledge.Exempt;
import org.befund.rules.knowledge.Offer;
import org.befund.rules.knowledge.Part;
import org.befund.rules.knowledge.Place;
import org.befund.rules.knowledge.ProofOf;
import org.befund.rules.knowledge.Published;
import org.befund.rules.knowledge.StepOf;
import org.jspecify.annotations.Nullable;

/**
 * One advisory as it stands on a day, cut into the facts that the rules join. Made once, used for
 * every subject. What hangs on a condition that is not in force is not there; where it cannot be
 * left out, the condition counts as one that nothing meets.
 */
final class AdvisoryFacts {
  private final Advisory advisory;
  private final Catalogue catalogue;
  private final Replacements replacements;
  private final List<Object> facts = new ArrayList<>();
  private final Map<String, Condition> ofSubject = new LinkedHashMap<>();
  private final Map<String, Condition> ofServed = new LinkedHashMap<>();
  private final Set<String> roots = new HashSet<>();
  private final NavigableSet<LocalDate> turns = new TreeSet<>();
  private final LocalDate day;
  private final Mentions bySubject;
  private final Mentions byServed;

  AdvisoryFacts(Advisory advisory, Catalogue catalogue, Replacements replacements, LocalDate day) {
    this.advisory = advisory;
    this.catalogue = catalogue;
    this.replacements = replacements;
    this.day = day;
    facts.add(new Published(advisory.id(), advisory.published()));
    askAnyway(advisory.affected());
    for (Advisory.Exemption exemption : advisory.exemptions()) {
      String when = ask(exemption.when());
      if (when != null) {
        facts.add(
            new Exempt(
                advisory.id(),
                when,
                exemption.confidence(),
                exemption.text(),
                exemption.section()));
      }
    }
    int rank = 0;
    for (Remediation remediation : advisory.remediations()) {
      add(remediation, rank++);
    }
    facts.addAll(StatementFacts.of(advisory, this::ask));
    bySubject = new Mentions(ofSubject, catalogue, facts);
    byServed = new Mentions(ofServed, catalogue, facts);
  }

  Advisory advisory() {
    return advisory;
  }

  /** The facts that are the same for every subject. */
  List<Object> facts() {
    return facts;
  }

  /** The conditions that are asked of the subject, by id. */
  Map<String, Condition> ofSubject() {
    return ofSubject;
  }

  /** The conditions that are asked of each host it serves, by id. */
  Map<String, Condition> ofServed() {
    return ofServed;
  }

  /** The ids of the conditions that are asked for themselves, not only as a part of another. */
  Set<String> roots() {
    return roots;
  }

  /** What the conditions asked of the subject speak of. */
  Mentions mentionsOfSubject() {
    return bySubject;
  }

  /** What the conditions asked of served hosts speak of. */
  Mentions mentionsOfServed() {
    return byServed;
  }

  /** The days on which the advisory's conditions come into force or go out of it. */
  NavigableSet<LocalDate> turns() {
    return turns;
  }

  private void add(Remediation remediation, int rank) {
    List<String> plan = new ArrayList<>();
    LocalDate planFrom = follow(remediation, plan);
    Condition applies = remediation.appliesWhen();
    Condition correctsWhen = remediation.correctsWhen();
    facts.add(
        new Offer(
            advisory.id(),
            remediation.id(),
            rank,
            remediation.category(),
            remediation.corrects(),
            remediation.component(),
            correctsWhen == null ? null : askAnyway(correctsWhen),
            applies == null ? null : askAnyway(applies),
            remediation.availableFrom(),
            plan,
            planFrom,
            remediation.removes(),
            remediation.section()));
    int place = 0;
    for (Remediation.Proof proof : remediation.proofs()) {
      String when = ask(proof.when());
      if (when != null) {
        facts.add(new ProofOf(advisory.id(), remediation.id(), place, when, proof.confidence()));
      }
      place++;
    }
    for (Step step : remediation.steps()) {
      Condition only = step.when();
      String when = only == null ? null : ask(only);
      if (when != null || only == null) {
        facts.add(
            new StepOf(advisory.id(), remediation.id(), step, when, step.from(), step.until()));
      }
    }
  }

  private LocalDate follow(Remediation remediation, List<String> plan) {
    LocalDate from = remediation.availableFrom();
    if (plan.contains(remediation.id())) {
      return from;
    }
    plan.add(remediation.id());
    for (String id : remediation.followedBy()) {
      Remediation next = advisory.remediation(id);
      if (next != null) {
        LocalDate later = follow(next, plan);
        from = later.isAfter(from) ? later : from;
      }
    }
    return from;
  }

  /** Has a condition judged of the subject; null when it is not in force, and so not asked. */
  private @Nullable String ask(Condition condition) {
    InForce.addTurns(condition, turns);
    Condition inForce = InForce.on(day, condition);
    if (inForce == null) {
      return null;
    }
    add(inForce, ofSubject);
    roots.add(inForce.id());
    return inForce.id();
  }

  /** Has a condition judged of the subject; one that is not in force is met by nothing. */
  private String askAnyway(Condition condition) {
    String id = ask(condition);
    roots.add(condition.id());
    if (id == null) {
      add(new Condition.AnyOf(condition.id(), condition.about(), List.of()), ofSubject);
    }
    return condition.id();
  }

  private void add(Condition condition, Map<String, Condition> asked) {
    boolean known = ofSubject.containsKey(condition.id()) || ofServed.containsKey(condition.id());
    asked.put(condition.id(), condition);
    if (!known) {
      facts.add(withQuestion(condition));
      addPlaces(condition);
      for (Condition part : condition.parts()) {
        facts.add(new Part(condition.id(), part.id()));
      }
    }
    Map<String, Condition> inner =
        condition instanceof Condition.ServedHostCondition ? ofServed : asked;
    condition.parts().forEach(part -> add(part, inner));
  }

  /** Where a condition looks, in the form in which observations name places. */
  private void addPlaces(Condition condition) {
    if (condition instanceof Condition.FileCondition file) {
      addFile(file.id(), file.path());
    } else if (condition instanceof Condition.FileRangeCondition file) {
      addFile(file.id(), file.path());
    } else if (condition instanceof Condition.FilePresenceCondition file) {
      addFile(file.id(), file.path());
    } else if (condition instanceof Condition.RegistryCondition registry) {
      facts.addAll(RegistryPlaces.of(registry));
    } else if (condition instanceof Condition.ObservedCondition observed) {
      facts.add(Soughts.of(observed, catalogue));
    } else if (condition instanceof Condition.UpdateCondition update) {
      facts.addAll(replacements.of(update));
    }
  }

  private void addFile(String condition, String path) {
    facts.add(Place.ofFile(condition, PathKey.of(path, catalogue), path));
  }

  /** A question that nobody was given a name for is known by the condition that asks it. */
  private static Condition withQuestion(Condition condition) {
    if (condition instanceof Condition.ServedHostCondition served && served.question() == null) {
      return new Condition.ServedHostCondition(
          served.id(), served.about(), served.of(), served.id());
    }
    return condition;
  }
}
