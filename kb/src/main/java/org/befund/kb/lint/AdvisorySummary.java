package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.LineIndex;
import org.befund.kb.document.Position;
import org.befund.kb.document.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * What other files need to know of an advisory.
 *
 * @param id where its id stands
 * @param status where its status stands; null where there is none
 * @param probes the numbers of its facts and the ids of its readings
 * @param steps the ids of the steps of each remediation
 * @param related where it names other advisories
 * @param exceptions what it excepts itself from
 */
record AdvisorySummary(
    Mark id,
    @Nullable Mark status,
    Set<String> probes,
    Set<String> questions,
    Set<String> sections,
    Map<String, Set<String>> steps,
    List<Mark> related,
    List<LintException> exceptions) {

  static AdvisorySummary of(SourceText source, AdvisoryIndex index) {
    Place root = index.root();
    LineIndex lines = source.lines();
    Place id = root.key("id");
    Place status = root.key("status");
    Set<String> probes = new LinkedHashSet<>();
    root.items("facts").forEach(fact -> probes.add(fact.name()));
    root.items("readings").forEach(reading -> probes.add(reading.name()));
    Map<String, Set<String>> steps = new LinkedHashMap<>();
    for (Place remediation : index.declared(Target.REMEDIATION).values()) {
      Set<String> names = new LinkedHashSet<>();
      remediation.items("steps").forEach(step -> names.add(step.name()));
      steps.put(remediation.name(), names);
    }
    List<Mark> related = new ArrayList<>();
    for (Citation citation : index.citations()) {
      if (citation.target() == Target.ADVISORY) {
        related.add(Mark.of(citation.place(), source, lines));
      }
    }
    return new AdvisorySummary(
        Mark.of(id == null ? root : id, source, lines),
        status == null ? null : Mark.of(status, source, lines),
        probes,
        new HashSet<>(index.declared(Target.QUESTION).keySet()),
        new LinkedHashSet<>(index.declared(Target.SECTION).keySet()),
        steps,
        related,
        LintException.of(root, source, lines));
  }

  /** What is known of an advisory whose file is not at hand. */
  static AdvisorySummary of(Advisory advisory) {
    Set<String> probes = new LinkedHashSet<>();
    advisory.facts().forEach(fact -> probes.add(fact.number()));
    advisory.readings().forEach(reading -> probes.add(reading.id()));
    Map<String, Set<String>> steps = new LinkedHashMap<>();
    advisory
        .remediations()
        .forEach(
            remediation -> {
              Set<String> names = new LinkedHashSet<>();
              remediation.steps().forEach(step -> names.add(step.id()));
              steps.put(remediation.id(), names);
            });
    return new AdvisorySummary(
        new Mark("", advisory.id(), Position.START, "", "id"),
        null,
        probes,
        new HashSet<>(advisory.questions().keySet()),
        new LinkedHashSet<>(advisory.sections().keySet()),
        steps,
        List.of(),
        List.of());
  }
}
