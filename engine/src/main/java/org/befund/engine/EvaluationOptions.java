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
 */
public record EvaluationOptions(LocalDate asOf, List<String> advisories, String language) {
  public EvaluationOptions {
    advisories = List.copyOf(advisories);
  }
}
