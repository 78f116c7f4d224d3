package org.befund.rules;

import java.util.List;
import java.util.Map;

/** A section of an advisory, as a premise. */
public record Citation(String advisory, String section) implements Premise {

  /** The key of the sentence of every citation. */
  public static final String SENTENCE = "the-advisory-says-so";

  @Override
  public String sentence() {
    return SENTENCE;
  }

  @Override
  public Map<String, Object> values() {
    return Map.of("advisory", advisory, "section", new Term.Section(advisory, section));
  }

  @Override
  public List<Premise> premises() {
    return List.of();
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }

  @Override
  public Source source() {
    return new Source(Source.Kind.ADVISORY, advisory + "#" + section);
  }
}
