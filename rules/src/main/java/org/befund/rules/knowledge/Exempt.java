package org.befund.rules.knowledge;

import java.util.List;
import java.util.Map;
import org.befund.kb.Confidence;
import org.befund.kb.text.Localized;
import org.befund.rules.Premise;
import org.befund.rules.Source;
import org.befund.rules.Truth;

/**
 * A statement of an advisory about hosts that do not have the problem.
 *
 * @param condition true of those hosts
 * @param confidence how sure the statement lets one be
 */
public record Exempt(
    String advisory, String condition, Confidence confidence, Localized text, String section)
    implements Premise {

  /** A confidence, lowered to what some statements allow. */
  public static Confidence atMost(Iterable<?> statements, Confidence confidence) {
    Confidence least = confidence;
    for (Object each : statements) {
      least = Confidence.least(least, ((Exempt) each).confidence());
    }
    return least;
  }

  @Override
  public String sentence() {
    return "the-advisory-exempts-such-hosts";
  }

  @Override
  public Map<String, Object> values() {
    return Map.of("statement", text);
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
