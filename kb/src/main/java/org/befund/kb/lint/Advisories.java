package org.befund.kb.lint;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All advisories: those at hand, and those around them. */
final class Advisories {
  private final Map<String, AdvisorySummary> atHand = new LinkedHashMap<>();
  private final Map<String, Optional<AdvisorySummary>> around = new ConcurrentHashMap<>();
  private final Surrounding surrounding;
  private final Set<String> ids;
  private final Set<String> questions;

  Advisories(Collection<AdvisorySummary> summaries, Surrounding surrounding) {
    this.surrounding = surrounding;
    Set<String> allIds = new LinkedHashSet<>();
    Set<String> allQuestions = new HashSet<>(surrounding.questions());
    for (AdvisorySummary summary : summaries) {
      atHand.putIfAbsent(summary.id().text(), summary);
      allIds.add(summary.id().text());
      allQuestions.addAll(summary.questions());
    }
    allIds.addAll(surrounding.advisoryIds());
    this.ids = Set.copyOf(allIds);
    this.questions = Set.copyOf(allQuestions);
  }

  /** The advisory with an id, or null. */
  @Nullable AdvisorySummary find(String id) {
    AdvisorySummary here = atHand.get(id);
    return here != null
        ? here
        : around
            .computeIfAbsent(id, name -> Optional.ofNullable(surrounding.advisory(name)))
            .orElse(null);
  }

  /** The first of those at hand with an id. */
  @Nullable AdvisorySummary first(String id) {
    return atHand.get(id);
  }

  Set<String> ids() {
    return ids;
  }

  /** The questions of all advisories that were read. */
  Set<String> questions() {
    return questions;
  }

  /** The flaws that show only when all advisories are seen together. */
  List<Flaw> together() {
    List<Flaw> flaws = new java.util.ArrayList<>();
    Map<String, String> alike = NearIds.find(atHand.keySet());
    for (AdvisorySummary summary : atHand.values()) {
      Mark id = summary.id();
      AdvisorySummary other = atHand.get(alike.getOrDefault(id.text(), ""));
      if (other != null) {
        String message =
            "'"
                + id.text()
                + "' is nearly the same as '"
                + other.id().text()
                + "' of "
                + other.id().file();
        flaws.add(id.flaw(Code.NEAR_DUPLICATE_ID, message));
      }
    }
    return flaws;
  }
}
