package org.befund.engine;

import java.time.LocalDate;
import java.util.List;

/**
 * What to evaluate, and how to tell it.
 *
 * @param asOf the day whose knowledge counts
 * @param advisories the ids of the advisories asked for; when there are any, every host is assessed
 *     against each; when there are none, each host against those that are about a product that was
 *     recognised on it
 * @param language {@code en} or {@code de}
 * @param provenance whether the result is to tell what it was made of, which takes digests of all
 *     inputs
 */
public record EvaluationOptions(
    LocalDate asOf, List<String> advisories, String language, boolean provenance) {
  public EvaluationOptions {
    advisories = List.copyOf(advisories);
  }

  /** Options of a result that need not tell what it was made of. */
  public EvaluationOptions(LocalDate asOf, List<String> advisories, String language) {
    this(asOf, advisories, language, false);
  }

  /** The same on another day. */
  public EvaluationOptions on(LocalDate day) {
    return new EvaluationOptions(day, advisories, language, provenance);
  }
}
