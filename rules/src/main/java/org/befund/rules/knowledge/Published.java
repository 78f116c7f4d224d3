package org.befund.rules.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.befund.rules.Premise;
import org.befund.rules.Source;
import org.befund.rules.Truth;

/**
 * When an advisory first came out.
 *
 * @param date its first day
 */
public record Published(String advisory, LocalDate date) implements Premise {
  @Override
  public String sentence() {
    return "the-advisory-was-published";
  }

  @Override
  public Map<String, Object> values() {
    return Map.of("advisory", advisory, "date", date);
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
    return new Source(Source.Kind.ADVISORY, advisory + "#revisions");
  }
}
