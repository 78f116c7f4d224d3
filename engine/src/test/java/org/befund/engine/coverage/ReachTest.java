package org.befund.engine.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.befund.engine.coverage.Reach.Worth;
import org.befund.kb.advisory.About;
import org.befund.kb.advisory.Condition;
import org.junit.jupiter.api.Test;

/** What conditions can be worth, held against trying out everything that their leaves can be. */
class ReachTest {
  private static final int MOST_LEAVES = 6;

  private final Reach reach = new Reach();

  @Test
  void evidenceIsNeverFalse() {
    assertThat(reach.of(evidence("e"))).containsExactly(Worth.TRUE, Worth.UNKNOWN);
    assertThat(reach.of(new Condition.Not("n", About.NOTHING, evidence("e"))))
        .containsExactly(Worth.FALSE, Worth.UNKNOWN);
  }

  @Test
  void presumptionIsOpenOnlyOverAContradiction() {
    assertThat(reach.of(new Condition.Presumed("p", About.NOTHING, false, role("r"))))
        .containsExactly(Worth.TRUE, Worth.FALSE);
    assertThat(reach.canBeUnknown(new Condition.Presumed("p", About.NOTHING, false, recorded("u"))))
        .isTrue();
    assertThat(reach.of(new Condition.Presumed("p", About.NOTHING, true, evidence("e"))))
        .containsExactly(Worth.TRUE);
  }

  @Test
  void conditionOnServedHostsCanBeAnythingAsTheHostsMayLackAltogether() {
    assertThat(
            reach.of(
                new Condition.ServedHostCondition("s", About.NOTHING, evidence("e"), "question")))
        .isEqualTo(EnumSet.allOf(Worth.class));
  }

  @Property(tries = 400, seed = "20080712")
  void isWhatTryingEverythingGives(@ForAll("trees") Condition tree) {
    List<Condition> leaves = new ArrayList<>();
    leaves(tree, leaves);
    if (leaves.size() > MOST_LEAVES) {
      return;
    }
    Set<Worth> seen = EnumSet.noneOf(Worth.class);
    tryAll(tree, leaves, 0, new HashMap<>(), seen);

    assertThat(reach.of(tree)).isEqualTo(seen);
  }

  @Provide
  Arbitrary<Condition> trees() {
    return Arbitraries.randomValue(random -> tree(random, "c", 3));
  }

  private static Condition tree(java.util.Random random, String id, int depth) {
    int kind = random.nextInt(depth == 0 ? 3 : 7);
    return switch (kind) {
      case 0 -> evidence(id);
      case 1 -> role(id);
      case 2 -> recorded(id);
      case 3 ->
          new Condition.AllOf(
              id,
              About.NOTHING,
              List.of(tree(random, id + "0", depth - 1), tree(random, id + "1", depth - 1)));
      case 4 ->
          new Condition.AnyOf(
              id,
              About.NOTHING,
              List.of(tree(random, id + "0", depth - 1), tree(random, id + "1", depth - 1)));
      case 5 -> new Condition.Not(id, About.NOTHING, tree(random, id + "0", depth - 1));
      default ->
          new Condition.Presumed(
              id, About.NOTHING, random.nextBoolean(), tree(random, id + "0", depth - 1));
    };
  }

  private static Condition evidence(String id) {
    return new Condition.EvidenceCondition(id, About.NOTHING, null);
  }

  private static Condition role(String id) {
    return new Condition.RoleCondition(id, About.NOTHING, "server");
  }

  private static Condition recorded(String id) {
    return new Condition.RemediationCondition(id, About.NOTHING, "upgrade");
  }

  private static void leaves(Condition condition, List<Condition> leaves) {
    if (condition.parts().isEmpty()) {
      leaves.add(condition);
    }
    condition.parts().forEach(part -> leaves(part, leaves));
  }

  private static void tryAll(
      Condition tree,
      List<Condition> leaves,
      int next,
      Map<String, Worth> chosen,
      Set<Worth> seen) {
    if (next == leaves.size()) {
      seen.add(judge(tree, chosen));
      return;
    }
    Condition leaf = leaves.get(next);
    Set<Worth> possible =
        leaf instanceof Condition.EvidenceCondition
            ? EnumSet.of(Worth.TRUE, Worth.UNKNOWN)
            : leaf instanceof Condition.RoleCondition
                ? EnumSet.of(Worth.TRUE, Worth.FALSE, Worth.UNKNOWN)
                : EnumSet.allOf(Worth.class);
    for (Worth worth : possible) {
      chosen.put(leaf.id(), worth);
      tryAll(tree, leaves, next + 1, chosen, seen);
    }
  }

  /** The page on verdicts in Java: what a condition is worth where its leaves are known. */
  private static Worth judge(Condition condition, Map<String, Worth> leaves) {
    if (condition instanceof Condition.AllOf || condition instanceof Condition.AnyOf) {
      boolean all = condition instanceof Condition.AllOf;
      List<Worth> parts = condition.parts().stream().map(p -> judge(p, leaves)).toList();
      if (parts.contains(all ? Worth.FALSE : Worth.TRUE)) {
        return all ? Worth.FALSE : Worth.TRUE;
      }
      if (parts.contains(Worth.CONTRADICTORY)) {
        return Worth.CONTRADICTORY;
      }
      return parts.contains(Worth.UNKNOWN) ? Worth.UNKNOWN : all ? Worth.TRUE : Worth.FALSE;
    }
    if (condition instanceof Condition.Not not) {
      Worth of = judge(not.of(), leaves);
      return of == Worth.TRUE ? Worth.FALSE : of == Worth.FALSE ? Worth.TRUE : of;
    }
    if (condition instanceof Condition.Presumed presumed) {
      Worth of = judge(presumed.of(), leaves);
      return of != Worth.UNKNOWN ? of : presumed.presumption() ? Worth.TRUE : Worth.FALSE;
    }
    return leaves.getOrDefault(condition.id(), Worth.UNKNOWN);
  }
}
