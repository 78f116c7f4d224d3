package org.befund.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.befund.engine.Inquiry;
import org.befund.engine.counterfactual.Ask;
import org.befund.engine.counterfactual.Experiment;
import org.befund.engine.counterfactual.FactSet;
import org.befund.engine.counterfactual.Goal;
import org.befund.engine.counterfactual.SupposedFact;
import org.befund.engine.counterfactual.WhyNot;
import org.befund.engine.supposition.Supposition;
import org.befund.engine.supposition.UnreadableFact;
import org.befund.kb.advisory.Advisory;
import org.befund.rules.conclusion.Status;

/**
 * Sets of facts do what is said of them, and no part of one does; answers lead where it is said.
 */
class WhyNotPropertiesTest {
  private static final int TRIALS = 150;

  @Provide
  Arbitrary<Site> sites() {
    return Bench.sites();
  }

  @Provide
  Arbitrary<List<Integer>> numbers() {
    return Bench.numbers(5);
  }

  @Property(
      tries = 40,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void everySetGivesTheStatusAndNoPartOfItDoes(
      @ForAll("sites") Site site, @ForAll("numbers") List<Integer> numbers) throws UnreadableFact {
    Dice dice = new Dice(numbers);
    Inquiry inquiry = Bench.inquire(Bench.write(site), site.day());
    Advisory advisory = dice.of(inquiry.advisories().toArray(new Advisory[0]));
    String host = dice.of(site.machines()).name();
    Goal goal = new Goal.OfStatus(dice.of(Status.Value.values()));
    WhyNot answer = new Experiment(inquiry, "en").whyNot(advisory, host, goal, 3, TRIALS);
    assertThat(answer.reached()).isEqualTo(goal.isReached(inquiry.derive(advisory, host)));
    boolean contradicting = false;
    for (FactSet set : answer.sets()) {
      assertThat(contradicting && set.open()).as("those that contradict come last").isFalse();
      contradicting |= !set.open();
      List<Supposition> supposed = read(inquiry, host, texts(set));
      assertThat(isReached(inquiry, advisory, host, goal, supposed)).as("%s", supposed).isTrue();
      for (List<Supposition> part : properParts(supposed)) {
        assertThat(isReached(inquiry, advisory, host, goal, part))
            .as("%s of %s", part, supposed)
            .isFalse();
      }
      for (SupposedFact fact : set.facts()) {
        for (String other : fact.or()) {
          List<String> texts = texts(set);
          texts.set(texts.indexOf(fact.set()), other);
          assertThat(isReached(inquiry, advisory, host, goal, read(inquiry, host, texts)))
              .as("%s", texts)
              .isTrue();
        }
      }
    }
  }

  @Property(
      tries = 60,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void everyAnswerLeadsWhereItIsSaid(
      @ForAll("sites") Site site, @ForAll("numbers") List<Integer> numbers) throws UnreadableFact {
    Dice dice = new Dice(numbers);
    Inquiry inquiry = Bench.inquire(Bench.write(site), site.day());
    Advisory advisory = dice.of(inquiry.advisories().toArray(new Advisory[0]));
    String host = dice.of(site.machines()).name();
    Ask ask = new Experiment(inquiry, "en").ask(advisory, host);
    Set<String> facts = new HashSet<>();
    for (Ask.Question question : ask.questions()) {
      assertThat(question.fact() == null || facts.add(question.fact())).isTrue();
      for (Ask.Answer answer : question.answers()) {
        assertThat(answer.set()).startsWith(question.fact() + "=");
        List<Supposition> supposed = read(inquiry, host, List.of(answer.set()));
        assertThat(isReached(inquiry, advisory, host, new Goal.OfStatus(answer.status()), supposed))
            .as("%s", answer)
            .isTrue();
      }
    }
  }

  private static List<String> texts(FactSet set) {
    List<String> texts = new ArrayList<>();
    set.facts().forEach(fact -> texts.add(fact.set()));
    return texts;
  }

  private static List<Supposition> read(Inquiry inquiry, String host, List<String> texts)
      throws UnreadableFact {
    List<Supposition> supposed = new ArrayList<>();
    for (String text : texts) {
      supposed.add(inquiry.grammar().read(text, inquiry.circumstances(), host));
    }
    return supposed;
  }

  private static boolean isReached(
      Inquiry inquiry, Advisory advisory, String host, Goal goal, List<Supposition> supposed) {
    return goal.isReached(inquiry.supposing(supposed).derive(advisory, host));
  }

  private static List<List<Supposition>> properParts(List<Supposition> set) {
    List<List<Supposition>> parts = new ArrayList<>();
    for (int mask = 0; mask < (1 << set.size()) - 1; mask++) {
      List<Supposition> part = new ArrayList<>();
      for (int i = 0; i < set.size(); i++) {
        if ((mask & 1 << i) != 0) {
          part.add(set.get(i));
        }
      }
      parts.add(part);
    }
    return parts;
  }
}
