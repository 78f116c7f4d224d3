package org.befund.engine.batch;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.befund.rules.conclusion.Status;

/**
 * What came of a batch.
 *
 * @param rows how many rows were read, those that were rejected included
 * @param rejected how many rows and files could not be used, or not wholly
 * @param environments how many environments there were
 * @param hosts how many hosts there were
 * @param assessed how many of them got an assessment
 * @param assessments how many assessments there are, by advisory and status
 * @param derived how many verdicts the rules derived; the others were like one of those
 * @param remembered about as many bytes were remembered at once of verdicts, at most
 */
public record BatchSummary(
    long rows,
    long rejected,
    long environments,
    long hosts,
    long assessed,
    SortedMap<String, SortedMap<Status.Value, Long>> assessments,
    long derived,
    long remembered) {

  public BatchSummary {
    SortedMap<String, SortedMap<Status.Value, Long>> copy = new TreeMap<>();
    assessments.forEach(
        (advisory, counts) ->
            copy.put(advisory, Collections.unmodifiableSortedMap(new TreeMap<>(counts))));
    assessments = Collections.unmodifiableSortedMap(copy);
  }

  /** How many assessments there are in all. */
  public long count() {
    return assessments.values().stream()
        .flatMap(counts -> counts.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /** How many assessments of one status there are. */
  public long count(Status.Value status) {
    return assessments.values().stream().mapToLong(counts -> counts.getOrDefault(status, 0L)).sum();
  }

  /** The share of assessments that needed no derivation of their own: from 0 to 1. */
  public double shared() {
    long count = count();
    return count == 0 ? 0 : Math.max(0, 1 - derived / (double) count);
  }
}
