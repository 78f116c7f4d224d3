package org.befund.engine.cases;

import java.time.LocalDate;
import java.util.List;
import org.befund.engine.environment.Environment;
import org.befund.kb.document.Position;
import org.jspecify.annotations.Nullable;

/**
 * An environment with the assessment that it must get.
 *
 * @param at where the case stands
 * @param name the behaviour that it states
 * @param probes the facts and readings of the advisory that it probes
 * @param clarifies the section of the advisory that the case makes clear, by its id; null when the
 *     case clarifies nothing
 * @param asOf the day whose knowledge counts; null for the last revision's day
 * @param host whose assessment is meant
 */
public record Case(
    Position at,
    String name,
    List<String> probes,
    @Nullable String clarifies,
    @Nullable LocalDate asOf,
    Environment environment,
    String host,
    Expectation expect) {

  public Case {
    probes = List.copyOf(probes);
  }
}
