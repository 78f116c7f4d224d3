package org.befund.engine.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.result.Assessment;
import org.befund.rules.Premise;
import org.befund.rules.conclusion.Conclusion;
import org.befund.rules.sentence.Sentences;
import org.befund.rules.sentence.Vocabulary;

/** Numbers the premises of a derivation in the order in which a reader meets them. */
final class Reasons {
  private final Sentences sentences;
  private final Vocabulary words;
  private final Map<Premise, Integer> conclusions = new IdentityHashMap<>();
  private final Map<Premise, Integer> ends = new HashMap<>();
  private final List<Premise> order = new ArrayList<>();

  Reasons(Sentences sentences, Vocabulary words) {
    this.sentences = sentences;
    this.words = words;
  }

  /** Numbers a premise and all that it rests on, unless that was done; gives its id. */
  String number(Premise premise) {
    Map<Premise, Integer> numbers = premise instanceof Conclusion ? conclusions : ends;
    Integer known = numbers.get(premise);
    if (known == null) {
      order.add(premise);
      known = order.size();
      numbers.put(premise, known);
      premise.premises().forEach(this::number);
    }
    return "r" + known;
  }

  /** All that was numbered, in the order of the numbers. */
  List<Assessment.Reason> numbered() {
    List<Assessment.Reason> reasons = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Premise premise = order.get(i);
      List<String> premises = new ArrayList<>();
      for (Premise each : premise.premises()) {
        String id = number(each);
        if (!premises.contains(id)) {
          premises.add(id);
        }
      }
      reasons.add(
          new Assessment.Reason(
              "r" + (i + 1),
              premise.sentence(),
              sentences.render(premise, words),
              premise.truth(),
              premises,
              premise.source()));
    }
    return reasons;
  }
}
