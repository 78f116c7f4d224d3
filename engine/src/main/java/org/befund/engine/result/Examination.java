package org.befund.engine.result;

import java.util.List;
import org.befund.kb.document.Problem;

/**
 * One assessment with what it went through.
 *
 * @param assessment the verdict with its reasons
 * @param judged every condition that was judged, in no particular order
 * @param problems what could not be read of the environment and its logs
 */
public record Examination(Assessment assessment, List<Judged> judged, List<Problem> problems) {
  public Examination {
    judged = List.copyOf(judged);
    problems = List.copyOf(problems);
  }
}
