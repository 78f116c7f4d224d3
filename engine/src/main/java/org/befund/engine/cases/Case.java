package org.befund.engine.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.befund.engine.environment.Environment;
import org.befund.kb.document.Position;
import org.jspecify.annotations.Nullable;

/**
 * An environment with the assessment that it must get.
 *
 * @param at where the case stands
 * @param name the behaviour that it states
 * @param probes the facts and readings of the advisory that it probes
 * @param asOf the day whose knowledge counts; null for the last revision's day
 * @param host whose assessment is meant
 */
public record Case(
    Position at,
    String name,
    List<String> probes,
    @Nullable LocalDate asOf,
    Environment environment,
    String host,
    Expectation expect) {

  public Case {
    probes = List.copyOf(probes);
  }

  /**
   * What the assessment must say; null stands for what does not matter. All texts as in the
   * result's JSON.
   *
   * @param remediations the states that matter, by remediation
   * @param steps the steps that must be told, by remediation
   * @param noSteps the steps that must not be told, by remediation
   * @param unknowns the kinds of all facts that must be told to be unknown, in any order
   */
  public record Expectation(
      @Nullable String status,
      @Nullable String confidence,
      @Nullable String category,
      @Nullable List<String> plan,
      @Nullable String evidence,
      Map<String, String> remediations,
      Map<String, List<String>> steps,
      Map<String, List<String>> noSteps,
      @Nullable List<String> unknowns,
      @Nullable String conflicts) {}
}
