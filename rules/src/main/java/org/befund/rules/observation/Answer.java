package org.befund.rules.observation;

import java.util.Map;
import org.befund.rules.Source;
import org.befund.rules.Term;
import org.befund.rules.Truth;

/**
 * A person's answer to a question of an advisory.
 *
 * @param question the question's key
 * @param answer unknown when the person does not know
 */
public record Answer(String host, String question, Truth answer, Source source)
    implements Observation {
  @Override
  public String sentence() {
    return "observed-answer";
  }

  @Override
  public Map<String, Object> values() {
    return Map.of("host", host, "question", question, "answer", Term.Word.of("answer", answer));
  }
}
