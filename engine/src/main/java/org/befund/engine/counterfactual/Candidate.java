package org.befund.engine.counterfactual;

import java.util.Collections;
import java.util.Set;
import org.befund.engine.supposition.Fact;
import org.befund.engine.supposition.Supposition;
import org.befund.rules.observation.Finding;

/**
 * Something that may be otherwise.
 *
 * @param contradicts whether it contradicts what is known, and does not just fill a gap
 * @param judged the judgements that can hang on it; empty for one on which all can
 * @param list the list whose completeness can tell that the thing is not there; empty for none
 */
record Candidate(Supposition supposition, boolean contradicts, Set<Judged> judged, String list) {

  /** A condition of a host. */
  record Judged(String host, String condition) {}

  Candidate {
    judged = Set.copyOf(judged);
  }

  /** Whether some of the judgements can hang on it. */
  boolean touches(Set<Judged> some) {
    return judged.isEmpty() || !Collections.disjoint(judged, some);
  }

  /** Whether it is to leave out a log that shows something of these. */
  boolean withholdsSome(Set<Object> some) {
    Fact fact = supposition.fact();
    return fact.kind().equals("log")
        && some.stream()
            .anyMatch(
                each ->
                    each instanceof Finding finding
                        && fact.name().equals(finding.file())
                        && finding.host().equals(fact.host()));
  }

  /** Whether the two can be of account only together. */
  boolean sharesWith(Candidate other) {
    return judged.isEmpty()
        || other.judged.isEmpty()
        || !Collections.disjoint(judged, other.judged);
  }

  /**
   * Whether the two cannot both be: other values of one fact, or that a thing is not there which
   * only a complete list can tell, and that this list is not complete.
   */
  boolean excludes(Candidate other) {
    return supposition.fact().equals(other.supposition.fact())
        || isAbsenceFrom(other)
        || other.isAbsenceFrom(this);
  }

  private boolean isAbsenceFrom(Candidate completeness) {
    Fact of = completeness.supposition.fact();
    return (supposition.fact().kind().equals("role") || supposition.fact().kind().equals("channel"))
        && supposition.value().equals("no")
        && of.kind().equals("complete")
        && of.name().equals(list)
        && completeness.supposition.value().equals("false");
  }
}
