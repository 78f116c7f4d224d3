package org.befund.engine.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.LogSignature;
import org.befund.kb.advisory.Remediation;
import org.befund.kb.advisory.Revision;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.RemediationState;
import org.jspecify.annotations.Nullable;

/** Everything of an advisory that cases can exercise. */
final class CoverageItems {
  private final Advisory advisory;
  private final Map<String, Condition> conditions = new LinkedHashMap<>();
  private final Reach reach = new Reach();
  private final List<CoverageItem> items = new ArrayList<>();

  private CoverageItems(Advisory advisory) {
    this.advisory = advisory;
  }

  /**
   * The items of an advisory, in the order of its keys.
   *
   * @param judged all conditions that an evaluation judges
   */
  static CoverageItems of(Advisory advisory, Collection<Condition> judged) {
    CoverageItems items = new CoverageItems(advisory);
    items.conditions(judged);
    for (Remediation remediation : advisory.remediations()) {
      items.remediation(remediation);
    }
    for (Revision revision : advisory.revisions()) {
      items.add(CoverageItem.Kind.REVISION, revision.date().toString(), CoverageItem.IN_FORCE);
    }
    for (LogSignature signature : advisory.signatures()) {
      String id = signature.pattern().id();
      items.add(CoverageItem.Kind.SIGNATURE, id, CoverageItem.MATCH);
      if (!signature.pattern().nearMiss().isEmpty()) {
        items.add(CoverageItem.Kind.SIGNATURE, id, CoverageItem.NEAR_MISS);
      }
    }
    return items;
  }

  List<CoverageItem> items() {
    return items;
  }

  /** The conditions whose truth counts, by their keys. */
  Map<String, Condition> conditions() {
    return conditions;
  }

  /**
   * A condition counts where it has a name, where a key of the advisory holds it, and where it has
   * no parts. What lies between is counted by these.
   */
  private void conditions(Collection<Condition> judged) {
    Set<String> parts = new HashSet<>();
    judged.forEach(each -> each.parts().forEach(part -> parts.add(part.id())));
    Set<String> named = new HashSet<>();
    advisory.conditions().values().forEach(each -> named.add(each.id()));
    for (Condition condition : judged) {
      if (condition.parts().isEmpty()
          || named.contains(condition.id())
          || !parts.contains(condition.id())) {
        String key = key(condition.id());
        conditions.put(key, condition);
        Set<Reach.Worth> worths = reach.of(condition);
        for (Truth truth : Truth.values()) {
          boolean possible =
              switch (truth) {
                case TRUE -> worths.contains(Reach.Worth.TRUE);
                case FALSE -> worths.contains(Reach.Worth.FALSE);
                case UNKNOWN -> reach.canBeUnknown(condition);
              };
          if (possible) {
            add(CoverageItem.Kind.CONDITION, key, word(truth));
          }
        }
      }
    }
  }

  /** Where a condition stands in its advisory. */
  static String key(String id) {
    return id.substring(id.indexOf('#') + 1);
  }

  /** How a value of a closed choice is written. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void remediation(Remediation remediation) {
    String id = remediation.id();
    state(id, CoverageItem.RECOMMENDED);
    Condition when = remediation.appliesWhen();
    if (canBeConditional(when)) {
      state(id, word(RemediationState.Value.CONDITIONAL));
    }
    if (!remediation.proofs().isEmpty()) {
      state(id, word(RemediationState.Value.APPLIED));
    }
    if (when != null || remediation.removes() != null) {
      state(id, word(RemediationState.Value.NOT_APPLICABLE));
    }
    if (from(remediation, new HashSet<>()).isAfter(advisory.published())) {
      state(id, word(RemediationState.Value.NOT_YET_AVAILABLE));
    }
    if (remediation.supersededBy() != null) {
      state(id, word(RemediationState.Value.SUPERSEDED));
    }
    if (remediation.withdrawn() != null) {
      state(id, word(RemediationState.Value.WITHDRAWN));
    }
  }

  private boolean canBeConditional(@Nullable Condition when) {
    return reach.canBeUnknown(advisory.affected())
        || (when != null && reach.canBeUnknown(when))
        || advisory.remediations().stream()
            .anyMatch(each -> each.corrects() && !each.proofs().isEmpty());
  }

  /** The day from which a remediation could be had with all that must follow it. */
  private LocalDate from(Remediation remediation, Set<String> seen) {
    LocalDate from = remediation.availableFrom();
    if (seen.add(remediation.id())) {
      for (String id : remediation.followedBy()) {
        Remediation next = advisory.remediation(id);
        LocalDate later = next == null ? from : from(next, seen);
        from = later.isAfter(from) ? later : from;
      }
    }
    return from;
  }

  private void state(String remediation, String value) {
    add(CoverageItem.Kind.REMEDIATION, remediation, value);
  }

  private void add(CoverageItem.Kind kind, String key, String value) {
    items.add(new CoverageItem(kind, key, value));
  }
}
