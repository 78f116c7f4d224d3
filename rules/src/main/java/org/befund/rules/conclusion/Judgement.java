package org.befund.rules.conclusion;

import java.util.Collection;
import org.befund.kb.Confidence;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;
import org.befund.rules.observation.Observation;
import org.befund.rules.observation.Window;
import org.jspecify.annotations.Nullable;

/**
 * What a condition is worth on a host. There is exactly one for each condition asked of a host.
 *
 * @param confidence how sure the truth is; {@link Confidence#LOW} when it is unknown
 * @param gap the fact that is missing; null when the truth is known, or when parts tell
 * @param contradictory whether observations contradict each other
 * @param tentative whether it gives way to a sign that says otherwise: a failed attempt, an absence
 * @param since when what was observed came about; null when that is not known
 */
public record Judgement(
    String host,
    String condition,
    Truth truth,
    Confidence confidence,
    @Nullable Gap gap,
    boolean contradictory,
    boolean tentative,
    @Nullable Window since,
    Grounds grounds)
    implements Conclusion {

  /** A judgement that holds or does not. */
  public static Judgement known(
      String host, String condition, Truth truth, Confidence confidence, Grounds grounds) {
    return new Judgement(host, condition, truth, confidence, null, false, false, null, grounds);
  }

  /** A judgement that gives way to a sign that says otherwise. */
  public static Judgement tentative(
      String host, String condition, Truth truth, Confidence confidence, Grounds grounds) {
    return new Judgement(host, condition, truth, confidence, null, false, true, null, grounds);
  }

  /** Whether the condition stands in an advisory. */
  public boolean isOf(String advisory) {
    return condition.startsWith(advisory) && condition.startsWith("#", advisory.length());
  }

  /** A judgement that holds since some time. */
  public static Judgement since(
      String host,
      String condition,
      Confidence confidence,
      @Nullable Window since,
      Grounds grounds) {
    return new Judgement(
        host, condition, Truth.TRUE, confidence, null, false, false, since, grounds);
  }

  /** A judgement that a missing fact leaves open; a null gap when parts tell what is missing. */
  public static Judgement open(String host, String condition, @Nullable Gap gap, Grounds grounds) {
    return new Judgement(
        host, condition, Truth.UNKNOWN, Confidence.LOW, gap, false, false, null, grounds);
  }

  /** A judgement that open parts leave open; a contradiction in a part is one of the whole. */
  public static Judgement openOver(
      String host, String condition, Collection<?> parts, Grounds grounds) {
    boolean contradictory = false;
    for (Object part : parts) {
      contradictory |= ((Judgement) part).contradictory();
    }
    return new Judgement(
        host, condition, Truth.UNKNOWN, Confidence.LOW, null, contradictory, false, null, grounds);
  }

  /** Whether the contradiction is between observations of its own, not in a part. */
  public boolean isRootOfContradiction() {
    return contradictory && premises().stream().anyMatch(Observation.class::isInstance);
  }

  /** A judgement that a contradiction leaves open. */
  public static Judgement contradictory(String host, String condition, Grounds grounds) {
    return new Judgement(
        host, condition, Truth.UNKNOWN, Confidence.LOW, null, true, false, null, grounds);
  }

  /** The lowest of a number of judgements' confidences; the highest level for none. */
  public static Confidence least(Iterable<?> judgements) {
    Confidence least = Confidence.HIGH;
    for (Object each : judgements) {
      least = Confidence.least(least, ((Judgement) each).confidence());
    }
    return least;
  }

  /** The highest of a number of judgements' confidences; the lowest level for none. */
  public static Confidence most(Iterable<?> judgements) {
    Confidence most = Confidence.LOW;
    for (Object each : judgements) {
      most = Confidence.most(most, ((Judgement) each).confidence());
    }
    return most;
  }
}
