package org.befund.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A section of an advisory, as a premise.
 *
 * @param section its id; null for the advisory as a whole
 */
public record Citation(String advisory, @Nullable String section) implements Premise {

  /** The key of the sentence of every citation. */
  public static final String SENTENCE = "the-advisory-says-so";

  @Override
  public String sentence() {
    return SENTENCE;
  }

  @Override
  public Map<String, Object> values() {
    return section == null
        ? Map.of("advisory", advisory)
        : Map.of("advisory", advisory, "section", new Term.Section(advisory, section));
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
    return new Source(Source.Kind.ADVISORY, section == null ? advisory : advisory + "#" + section);
  }
}
