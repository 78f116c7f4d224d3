package org.befund.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.befund.engine.Inquiry;
import org.befund.engine.counterfactual.Experiment;
import org.befund.engine.counterfactual.FactSet;
import org.befund.engine.counterfactual.Goal;
import org.befund.engine.counterfactual.SupposedFact;
import org.befund.engine.counterfactual.WhyNot;
import org.befund.engine.evaluation.Derivation;
import org.befund.engine.oracle.SmallWorld.Otherwise;
import org.befund.engine.supposition.Supposition;
import org.befund.engine.supposition.UnreadableFact;
import org.befund.kb.advisory.Advisory;
import org.befund.rules.conclusion.Status;

/** Of few facts every set can be tried: exactly the smallest that do are told, and all of them. */
class WhyNotCompletenessTest {
  private static final int MOST = 3;
  private static final int ENOUGH = 1_000_000;

  @Provide
  Arbitrary<List<Integer>> numbers() {
    return Bench.numbers(50);
  }

  @Property(
      tries = 30,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void allSmallestSetsAreToldAndNoOthers(@ForAll("numbers") List<Integer> numbers)
      throws UnreadableFact {
    SmallWorld world = SmallWorld.thrown(numbers);
    Inquiry inquiry = world.inquire();
    Advisory advisory = inquiry.advisories().get(0);
    List<Goal> goals = new ArrayList<>();
    for (Status.Value status : Status.Value.values()) {
      goals.add(new Goal.OfStatus(status));
    }
    world.remediations().forEach(id -> goals.add(new Goal.OfRemediation(id)));
    Map<Goal, Set<Set<String>>> smallest = smallest(world, inquiry, advisory, goals);
    for (Goal goal : goals) {
      WhyNot answer =
          new Experiment(inquiry, "en").whyNot(advisory, SmallWorld.HOST, goal, MOST, ENOUGH);
      if (!answer.reached()) {
        check(world, goal, answer, Objects.requireNonNull(smallest.get(goal)));
      }
    }
  }

  private static void check(SmallWorld world, Goal goal, WhyNot answer, Set<Set<String>> smallest) {
    Set<Set<String>> told = new LinkedHashSet<>();
    Set<Set<String>> meant = new LinkedHashSet<>();
    boolean contradicting = false;
    for (FactSet set : answer.sets()) {
      List<SupposedFact> facts =
          set.facts().stream().filter(each -> !each.set().startsWith("as-of=")).toList();
      if (facts.isEmpty()) {
        continue;
      }
      told.addAll(replaced(facts));
      meant.addAll(expanded(facts, 0));
      boolean contradicts = facts.stream().anyMatch(each -> contradicts(world, each.set()));
      assertThat(set.open()).as("%s%n%s", set.facts(), world).isEqualTo(!contradicts);
      assertThat(contradicting && set.open()).as("those that contradict come last").isFalse();
      contradicting |= !set.open();
    }
    assertThat(smallest).as("%s%n%s", goal, world).containsAll(told);
    assertThat(meant).as("%s%n%s", goal, world).containsAll(smallest);
    assertThat(answer.bound().isWhole()).isTrue();
  }

  private static boolean contradicts(SmallWorld world, String set) {
    return world.otherwise().stream()
        .filter(each -> each.text().equals(set))
        .findFirst()
        .orElseThrow(() -> new AssertionError("unexpected: " + set + "\n" + world))
        .contradicts();
  }

  /** The set, and what it is with one fact replaced by what is said to do in its place. */
  private static Set<Set<String>> replaced(List<SupposedFact> facts) {
    Set<Set<String>> all = new LinkedHashSet<>();
    Set<String> texts = new TreeSet<>();
    facts.forEach(each -> texts.add(each.set()));
    all.add(texts);
    for (SupposedFact fact : facts) {
      for (String other : fact.or()) {
        Set<String> with = new TreeSet<>(texts);
        with.remove(fact.set());
        with.add(other);
        all.add(with);
      }
    }
    return all;
  }

  /** The set with any of its facts replaced. */
  private static Set<Set<String>> expanded(List<SupposedFact> facts, int from) {
    if (from == facts.size()) {
      return Set.of(Set.of());
    }
    Set<Set<String>> all = new HashSet<>();
    List<String> texts = new ArrayList<>(facts.get(from).or());
    texts.add(facts.get(from).set());
    for (Set<String> rest : expanded(facts, from + 1)) {
      for (String text : texts) {
        Set<String> with = new TreeSet<>(rest);
        with.add(text);
        all.add(with);
      }
    }
    return all;
  }

  /**
   * Tries every set of up to so many facts; of those that reach a goal, those are left that hold no
   * other.
   */
  private static Map<Goal, Set<Set<String>>> smallest(
      SmallWorld world, Inquiry inquiry, Advisory advisory, List<Goal> goals)
      throws UnreadableFact {
    Map<Goal, Set<Set<String>>> smallest = new HashMap<>();
    goals.forEach(goal -> smallest.put(goal, new LinkedHashSet<>()));
    List<Otherwise> all = world.otherwise();
    List<List<Otherwise>> level = List.of(List.of());
    for (int size = 1; size <= MOST; size++) {
      List<List<Otherwise>> next = new ArrayList<>();
      for (List<Otherwise> set : level) {
        int from = set.isEmpty() ? 0 : all.indexOf(set.get(set.size() - 1)) + 1;
        for (Otherwise more : all.subList(from, all.size())) {
          if (set.stream().noneMatch(each -> each.excludes(more))) {
            List<Otherwise> larger = new ArrayList<>(set);
            larger.add(more);
            next.add(larger);
          }
        }
      }
      for (List<Otherwise> set : next) {
        Set<String> texts = new TreeSet<>();
        set.forEach(each -> texts.add(each.text()));
        Derivation then = derive(inquiry, advisory, texts);
        for (Goal goal : goals) {
          Set<Set<String>> known = Objects.requireNonNull(smallest.get(goal));
          if (goal.isReached(then) && known.stream().noneMatch(texts::containsAll)) {
            known.add(texts);
          }
        }
      }
      level = next;
    }
    return smallest;
  }

  private static Derivation derive(Inquiry inquiry, Advisory advisory, Set<String> texts)
      throws UnreadableFact {
    List<Supposition> supposed = new ArrayList<>();
    for (String text : texts) {
      supposed.add(inquiry.grammar().read(text, inquiry.circumstances(), SmallWorld.HOST));
    }
    return inquiry.supposing(supposed).derive(advisory, SmallWorld.HOST);
  }
}
