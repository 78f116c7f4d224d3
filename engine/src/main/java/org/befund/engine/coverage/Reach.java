package org.befund.engine.coverage;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.advisory.Condition;

/**
 * What a condition can be worth at all. Of a single condition its kind tells: evidence is never
 * false, as silence proves nothing. Of a composed one its parts tell, each taken by itself; where
 * parts depend on each other fewer values may be possible, which only the author can say.
 */
final class Reach {

  /** What a judgement can be; a contradiction is unknown, but no presumption helps against it. */
  enum Worth {
    TRUE,
    FALSE,
    UNKNOWN,
    CONTRADICTORY
  }

  private static final Set<Worth> ALL = EnumSet.allOf(Worth.class);
  private static final Set<Worth> UNCONTRADICTED =
      EnumSet.of(Worth.TRUE, Worth.FALSE, Worth.UNKNOWN);
  private static final Set<Worth> NEVER_FALSE = EnumSet.of(Worth.TRUE, Worth.UNKNOWN);

  private final Map<Condition, Set<Worth>> known = new HashMap<>();

  /** What a condition can be worth. */
  Set<Worth> of(Condition condition) {
    Set<Worth> worths = known.get(condition);
    if (worths == null) {
      worths = compute(condition);
      known.put(condition, worths);
    }
    return worths;
  }

  /** Whether a condition can be open. */
  boolean canBeUnknown(Condition condition) {
    Set<Worth> worths = of(condition);
    return worths.contains(Worth.UNKNOWN) || worths.contains(Worth.CONTRADICTORY);
  }

  private Set<Worth> compute(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      return together(all.parts(), Worth.TRUE, Worth.FALSE);
    } else if (condition instanceof Condition.AnyOf any) {
      return together(any.parts(), Worth.FALSE, Worth.TRUE);
    } else if (condition instanceof Condition.Not not) {
      return negated(of(not.of()));
    } else if (condition instanceof Condition.Presumed presumed) {
      return presumed(of(presumed.of()), presumed.presumption() ? Worth.TRUE : Worth.FALSE);
    } else if (condition instanceof Condition.EvidenceCondition) {
      return NEVER_FALSE;
    } else if (condition instanceof Condition.RoleCondition
        || condition instanceof Condition.ChannelCondition
        || condition instanceof Condition.AnswerCondition
        || condition instanceof Condition.SystemCondition) {
      return UNCONTRADICTED;
    }
    return ALL;
  }

  /**
   * What several conditions can be worth together.
   *
   * @param neutral what all must be for the whole to be that: true for "all of"
   * @param decisive what one alone makes the whole: false for "all of"
   */
  private Set<Worth> together(List<Condition> parts, Worth neutral, Worth decisive) {
    Set<Worth> worths = EnumSet.noneOf(Worth.class);
    if (parts.stream().allMatch(part -> of(part).contains(neutral))) {
      worths.add(neutral);
    }
    if (parts.stream().anyMatch(part -> of(part).contains(decisive))) {
      worths.add(decisive);
    }
    for (Condition part : parts) {
      Set<Worth> own = of(part);
      if (own.contains(Worth.UNKNOWN) && othersCanBe(parts, part, Set.of(neutral, Worth.UNKNOWN))) {
        worths.add(Worth.UNKNOWN);
      }
      if (own.contains(Worth.CONTRADICTORY)
          && othersCanBe(parts, part, Set.of(neutral, Worth.UNKNOWN, Worth.CONTRADICTORY))) {
        worths.add(Worth.CONTRADICTORY);
      }
    }
    return worths;
  }

  private boolean othersCanBe(List<Condition> parts, Condition except, Set<Worth> worths) {
    for (Condition part : parts) {
      if (part != except && of(part).stream().noneMatch(worths::contains)) {
        return false;
      }
    }
    return true;
  }

  private static Set<Worth> negated(Set<Worth> of) {
    Set<Worth> worths = EnumSet.noneOf(Worth.class);
    for (Worth worth : of) {
      worths.add(
          switch (worth) {
            case TRUE -> Worth.FALSE;
            case FALSE -> Worth.TRUE;
            default -> worth;
          });
    }
    return worths;
  }

  private static Set<Worth> presumed(Set<Worth> of, Worth presumption) {
    Set<Worth> worths = EnumSet.copyOf(of);
    if (worths.remove(Worth.UNKNOWN)) {
      worths.add(presumption);
    }
    return worths;
  }
}
