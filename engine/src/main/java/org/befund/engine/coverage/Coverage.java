package org.befund.engine.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Examination;
import org.befund.engine.result.Judged;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.Revision;
import org.befund.rules.conclusion.RemediationState;

/**
 * How much of an advisory its cases exercise.
 *
 * @param exercised what some case exercises
 * @param missing what none does
 * @param unreachable what none can, as the author says
 * @param idle what the author says so of without need: it does not exist, or a case exercises it
 * @param conditions the conditions that the items speak of, by key
 */
public record Coverage(
    List<CoverageItem> exercised,
    List<CoverageItem> missing,
    List<Unreachable> unreachable,
    List<Unreachable> idle,
    Map<String, Condition> conditions) {

  private static final int WHOLE = 100;

  /**
   * One case.
   *
   * @param asOf the day whose knowledge counted
   */
  public record Exercise(LocalDate asOf, Examination examination) {}

  public Coverage {
    exercised = List.copyOf(exercised);
    missing = List.copyOf(missing);
    unreachable = List.copyOf(unreachable);
    idle = List.copyOf(idle);
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
  }

  /**
   * The coverage of an advisory.
   *
   * @param judged all conditions that an evaluation judges
   * @param exercises the cases that count
   * @param stated what the author says no case can exercise
   */
  public static Coverage of(
      Advisory advisory,
      Collection<Condition> judged,
      Collection<Exercise> exercises,
      List<Unreachable> stated) {
    CoverageItems all = CoverageItems.of(advisory, judged);
    Set<CoverageItem> seen = new HashSet<>();
    exercises.forEach(exercise -> see(advisory, exercise, seen));
    List<CoverageItem> exercised = new ArrayList<>();
    List<CoverageItem> missing = new ArrayList<>();
    Set<Unreachable> needed = new HashSet<>();
    for (CoverageItem item : all.items()) {
      List<Unreachable> excuses = stated.stream().filter(each -> each.isOf(item)).toList();
      if (seen.contains(item)) {
        exercised.add(item);
      } else if (excuses.isEmpty()) {
        missing.add(item);
      } else {
        needed.add(excuses.get(0));
      }
    }
    return new Coverage(
        exercised,
        missing,
        stated.stream().filter(needed::contains).toList(),
        stated.stream().filter(each -> !needed.contains(each)).toList(),
        all.conditions());
  }

  private static void see(Advisory advisory, Exercise exercise, Set<CoverageItem> seen) {
    for (Judged each : exercise.examination().judged()) {
      seen.add(
          new CoverageItem(
              CoverageItem.Kind.CONDITION,
              CoverageItems.key(each.condition()),
              CoverageItems.word(each.truth())));
    }
    Assessment assessment = exercise.examination().assessment();
    for (Assessment.RemediationEntry entry : assessment.remediations()) {
      boolean way =
          entry.state() == RemediationState.Value.RECOMMENDED
              || entry.state() == RemediationState.Value.ALTERNATIVE;
      seen.add(
          new CoverageItem(
              CoverageItem.Kind.REMEDIATION,
              entry.id(),
              way ? CoverageItem.RECOMMENDED : CoverageItems.word(entry.state())));
    }
    Revision revision = advisory.revisionOn(exercise.asOf());
    if (revision != null) {
      seen.add(
          new CoverageItem(
              CoverageItem.Kind.REVISION, revision.date().toString(), CoverageItem.IN_FORCE));
    }
    for (Assessment.EvidenceLine line : assessment.findings()) {
      seen.add(
          new CoverageItem(
              CoverageItem.Kind.SIGNATURE,
              line.signature(),
              line.match() ? CoverageItem.MATCH : CoverageItem.NEAR_MISS));
    }
  }

  /** How many items count. */
  public int total() {
    return exercised.size() + missing.size();
  }

  /** The share of the items that is exercised, in whole percent; 100 only when none is missing. */
  public int percent() {
    return total() == 0 ? WHOLE : exercised.size() * WHOLE / total();
  }
}
