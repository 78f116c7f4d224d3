package org.befund.kb.lint;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.befund.kb.document.Node;
import org.befund.kb.document.Shape;

/** The names in a file of cases lead somewhere. */
final class CaseCheck {
  private final KnowledgeFile file;
  private final Path folder;
  private final AdvisorySummary advisory;
  private final Set<String> questions;
  private final Flaws flaws;

  private CaseCheck(
      KnowledgeFile file,
      Path folder,
      AdvisorySummary advisory,
      Set<String> questions,
      Flaws flaws) {
    this.file = file;
    this.folder = folder;
    this.advisory = advisory;
    this.questions = questions;
    this.flaws = flaws;
  }

  /**
   * Looks at one file of cases.
   *
   * @param folder where the logs of its cases lie
   * @param advisories all advisories
   */
  static void run(
      KnowledgeFile file, Path folder, Shape<?> shape, Advisories advisories, Flaws flaws) {
    SchemaCheck.run(file, shape, flaws);
    Place id = file.root().key("advisory");
    String name = id == null ? null : id.text();
    if (id == null || name == null) {
      return;
    }
    AdvisorySummary advisory = advisories.find(name);
    if (advisory == null) {
      flaws.at(
          Code.UNKNOWN_ADVISORY,
          id,
          "found '" + name + "', expected an advisory of the knowledge base",
          Suggestion.of(name, advisories.ids()));
      return;
    }
    new CaseCheck(file, folder, advisory, advisories.questions(), flaws).run();
  }

  /** What cases a file has. */
  static CaseTally tally(Place root) {
    int negative = 0;
    List<Place> cases = root.items("cases");
    for (Place each : cases) {
      Place expect = each.key("expect");
      boolean silence =
          expect != null
              && expect.node() instanceof Node.Sequence sequence
              && sequence.items().isEmpty();
      String status = expect == null ? null : expect.text("status");
      if (silence || "known_not_affected".equals(status)) {
        negative++;
      }
    }
    return new CaseTally(cases.size(), negative);
  }

  private void run() {
    Set<String> names = new HashSet<>();
    for (Place each : file.root().items("cases")) {
      Place name = each.key("name");
      String text = name == null ? null : name.text();
      if (name != null && text != null && !names.add(text)) {
        flaws.at(Code.DUPLICATE_ID, name, "another case has this name already");
      }
      each.items("probes")
          .forEach(
              probe -> among(probe, advisory.probes(), Code.UNKNOWN_PROBE, "a fact or reading of"));
      Place clarifies = each.key("clarifies");
      if (clarifies != null) {
        among(clarifies, advisory.sections(), Code.UNKNOWN_SECTION, "a section of");
      }
      hosts(each);
      expectation(each.key("expect"));
    }
  }

  private void hosts(Place each) {
    Place environment = each.key("environment");
    if (environment == null) {
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    for (Place host : environment.items("hosts")) {
      String name = host.text("name");
      if (name != null) {
        names.add(name);
      }
      host.entries("facts").forEach(this::answer);
      for (Place remediation : host.items("remediations")) {
        Place id = remediation.key("id");
        if (id != null) {
          among(id, advisory.steps().keySet(), Code.UNKNOWN_REMEDIATION, "a remediation of");
        }
      }
      host.items("logs").forEach(log -> log(log.key("file")));
    }
    Place host = each.key("host");
    String name = host == null ? null : host.text();
    if (host != null && name != null && names.stream().noneMatch(name::equalsIgnoreCase)) {
      String message = "found '" + name + "', expected a host of the case's environment";
      flaws.at(Code.UNKNOWN_IN_CASE, host, message, Suggestion.of(name, names));
    }
  }

  /** An environment may answer the questions of other advisories too. */
  private void answer(Place fact) {
    if (!advisory.questions().contains(fact.name()) && !questions.contains(fact.name())) {
      flaws.atKey(
          Code.UNKNOWN_QUESTION,
          fact,
          "found '" + fact.name() + "', expected a question of " + advisory.id().text(),
          Suggestion.of(fact.name(), advisory.questions()));
    }
  }

  private void log(@org.jspecify.annotations.Nullable Place log) {
    String name = log == null ? null : log.text();
    if (log == null || name == null) {
      return;
    }
    boolean there;
    try {
      there = Files.exists(folder.resolve(name));
    } catch (InvalidPathException e) {
      there = false;
    }
    if (!there) {
      flaws.at(Code.UNKNOWN_IN_CASE, log, "there is no log '" + name + "' below " + folder);
    }
  }

  private void expectation(@org.jspecify.annotations.Nullable Place expect) {
    if (expect == null) {
      return;
    }
    Set<String> remediations = advisory.steps().keySet();
    for (Place id : expect.items("plan")) {
      among(id, remediations, Code.UNKNOWN_REMEDIATION, "a remediation of");
    }
    for (Place id : expect.entries("remediations")) {
      amongKey(id, remediations);
    }
    for (String key : List.of("steps", "noSteps")) {
      for (Place id : expect.entries(key)) {
        amongKey(id, remediations);
        Set<String> steps = advisory.steps().get(id.name());
        if (steps != null) {
          id.items()
              .forEach(
                  step ->
                      among(step, steps, Code.UNKNOWN_IN_CASE, "a step of '" + id.name() + "' of"));
        }
      }
    }
  }

  private void amongKey(Place id, Collection<String> names) {
    if (!names.contains(id.name())) {
      flaws.atKey(
          Code.UNKNOWN_REMEDIATION,
          id,
          message(id.name(), "a remediation of"),
          Suggestion.of(id.name(), names));
    }
  }

  private void among(Place place, Collection<String> names, Code code, String what) {
    String name = place.text();
    if (name != null && !names.contains(name)) {
      flaws.at(code, place, message(name, what), Suggestion.of(name, new ArrayList<>(names)));
    }
  }

  private String message(String found, String what) {
    return "found '" + found + "', expected " + what + " " + advisory.id().text();
  }
}
