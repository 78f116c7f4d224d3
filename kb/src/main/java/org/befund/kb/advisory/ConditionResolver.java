package org.befund.kb.advisory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.document.Nearest;
import org.jspecify.annotations.Nullable;

/** Gives every condition of an advisory its id and puts named conditions where they are meant. */
final class ConditionResolver {
  private final Advisory advisory;
  private final Map<String, Condition> resolved = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();

  private ConditionResolver(Advisory advisory) {
    this.advisory = advisory;
  }

  /**
   * The advisory with its conditions resolved.
   *
   * @throws IllegalArgumentException for a name that leads nowhere or to itself
   */
  static Advisory resolve(Advisory advisory) {
    return new ConditionResolver(advisory).resolved();
  }

  private Advisory resolved() {
    advisory.conditions().keySet().forEach(this::named);
    List<Advisory.Exemption> exemptions = new ArrayList<>();
    for (Advisory.Exemption e : advisory.exemptions()) {
      Condition when = resolve(e.when(), "exemptions[" + exemptions.size() + "]");
      exemptions.add(new Advisory.Exemption(when, e.confidence(), e.text(), e.section()));
    }
    List<Remediation> remediations = new ArrayList<>();
    for (Remediation remediation : advisory.remediations()) {
      remediations.add(resolve(remediation));
    }
    return new Advisory(
        advisory.id(),
        advisory.standing(),
        advisory.publisher(),
        advisory.nature(),
        advisory.title(),
        advisory.summary(),
        advisory.sections(),
        advisory.references(),
        advisory.revisions(),
        advisory.subjects(),
        advisory.questions(),
        resolved,
        affected(),
        exemptions,
        investigations(),
        mitigatingFactors(),
        vulnerabilities(),
        remediations,
        advisory.signatures(),
        advisory.correlation(),
        advisory.related(),
        advisory.readings(),
        advisory.errata(),
        advisory.omissions(),
        advisory.closure(),
        advisory.facts());
  }

  /** Days on the whole of it would make an advisory that speaks of nothing on the others. */
  private Condition affected() {
    Condition affected = resolve(advisory.affected(), "affected");
    if (affected.about().since() != null || affected.about().until() != null) {
      throw new IllegalArgumentException(
          "'since' and 'until' cannot stand at 'affected' itself, only at its parts");
    }
    return affected;
  }

  private Remediation resolve(Remediation r) {
    String path = "remediations." + r.id();
    List<Remediation.Proof> proofs = new ArrayList<>();
    for (Remediation.Proof proof : r.proofs()) {
      Condition when = resolve(proof.when(), path + ".proofs[" + proofs.size() + "]");
      proofs.add(new Remediation.Proof(when, proof.confidence()));
    }
    List<Step> steps = new ArrayList<>();
    for (Step step : r.steps()) {
      Condition when = resolveOptional(step.when(), path + ".steps." + step.id());
      steps.add(
          new Step(
              step.id(),
              step.kind(),
              step.text(),
              step.section(),
              step.from(),
              step.until(),
              when));
    }
    return new Remediation(
        r.id(),
        r.category(),
        r.corrects(),
        r.component(),
        resolveOptional(r.correctsWhen(), path + ".correctsWhen"),
        r.title(),
        r.availableFrom(),
        r.section(),
        resolveOptional(r.appliesWhen(), path + ".appliesWhen"),
        r.followedBy(),
        r.releases(),
        proofs,
        steps,
        r.scope(),
        r.impact(),
        r.restart(),
        r.url(),
        knownIssues(r, path),
        r.supersededBy(),
        r.withdrawn(),
        r.removes());
  }

  private List<KnownIssue> knownIssues(Remediation r, String path) {
    List<KnownIssue> issues = new ArrayList<>();
    for (KnownIssue issue : r.knownIssues()) {
      Condition when = resolveOptional(issue.when(), path + ".knownIssues[" + issues.size() + "]");
      issues.add(new KnownIssue(issue.text(), issue.section(), when));
    }
    return issues;
  }

  private List<Investigation> investigations() {
    List<Investigation> resolvedOnes = new ArrayList<>();
    for (Investigation each : advisory.underInvestigation()) {
      Condition when = resolve(each.when(), "underInvestigation[" + resolvedOnes.size() + "]");
      resolvedOnes.add(new Investigation(when, each.text(), each.section()));
    }
    return resolvedOnes;
  }

  private List<MitigatingFactor> mitigatingFactors() {
    List<MitigatingFactor> factors = new ArrayList<>();
    for (MitigatingFactor each : advisory.mitigatingFactors()) {
      Condition when = resolveOptional(each.when(), "mitigatingFactors." + each.id());
      factors.add(new MitigatingFactor(each.id(), each.kind(), when, each.text(), each.section()));
    }
    return factors;
  }

  private List<Vulnerability> vulnerabilities() {
    List<Vulnerability> vulnerabilities = new ArrayList<>();
    for (Vulnerability each : advisory.vulnerabilities()) {
      String path = "vulnerabilities[" + vulnerabilities.size() + "]";
      List<Threat> threats = new ArrayList<>();
      for (Threat threat : each.threats()) {
        Condition when = resolveOptional(threat.when(), path + ".threats[" + threats.size() + "]");
        threats.add(
            new Threat(
                threat.category(), threat.text(), threat.severity(), when, threat.section()));
      }
      vulnerabilities.add(
          new Vulnerability(each.cve(), each.title(), each.section(), threats, each.notes()));
    }
    return vulnerabilities;
  }

  private @Nullable Condition resolveOptional(@Nullable Condition condition, String path) {
    return condition == null ? null : resolve(condition, path);
  }

  private Condition named(String name) {
    Condition done = resolved.get(name);
    if (done != null) {
      return done;
    }
    Condition raw = advisory.conditions().get(name);
    if (raw == null) {
      String nearest = Nearest.to(name, advisory.conditions().keySet());
      throw new IllegalArgumentException(
          "there is no condition '"
              + name
              + "'"
              + (nearest == null ? "" : "; did you mean '" + nearest + "'?"));
    }
    if (!open.add(name)) {
      throw new IllegalArgumentException("the condition '" + name + "' refers to itself");
    }
    if (open.size() > Advisory.MOST_REFERENCES) {
      throw new IllegalArgumentException(
          "more than " + Advisory.MOST_REFERENCES + " named conditions lead from one to the next");
    }
    Condition result = resolve(raw, "conditions." + name);
    open.remove(name);
    resolved.put(name, result);
    return result;
  }

  private Condition resolve(Condition condition, String path) {
    String id = advisory.id() + "#" + path;
    if (condition instanceof Condition.Reference reference) {
      Condition named = named(reference.name());
      // What a reference says of itself, days above all, holds for this use of the condition.
      return reference.about().equals(About.NOTHING)
          ? named
          : new Condition.AllOf(id, reference.about(), List.of(named));
    }
    if (condition instanceof Condition.AllOf all) {
      return new Condition.AllOf(id, all.about(), parts(all.parts(), path));
    }
    if (condition instanceof Condition.AnyOf any) {
      return new Condition.AnyOf(id, any.about(), parts(any.parts(), path));
    }
    if (condition instanceof Condition.Not not) {
      return new Condition.Not(id, not.about(), resolve(not.of(), path + ".not"));
    }
    if (condition instanceof Condition.Presumed presumed) {
      Condition of = resolve(presumed.of(), path + ".of");
      return new Condition.Presumed(id, presumed.about(), presumed.presumption(), of);
    }
    if (condition instanceof Condition.ServedHostCondition served) {
      Condition of = resolve(served.of(), path + ".servedHost");
      return new Condition.ServedHostCondition(id, served.about(), of, served.question());
    }
    return condition.withId(id);
  }

  private List<Condition> parts(List<Condition> parts, String path) {
    List<Condition> result = new ArrayList<>();
    for (Condition part : parts) {
      result.add(resolve(part, path + "[" + result.size() + "]"));
    }
    return result;
  }
}
