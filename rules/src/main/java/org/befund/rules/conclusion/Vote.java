package org.befund.rules.conclusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.befund.kb.Confidence;
import org.befund.rules.Grounds;
import org.befund.rules.Premise;
import org.befund.rules.Truth;
import org.befund.rules.observation.Window;
import org.jspecify.annotations.Nullable;

/**
 * What one proof says of whether a remediation is applied.
 *
 * @param rank the place of the proof among all
 * @param tentative whether it gives way to a vote that says otherwise
 * @param contradictory whether the observations behind it contradict each other
 * @param since when it came about; null when that is not known
 */
public record Vote(
    String advisory,
    String host,
    String remediation,
    String condition,
    int rank,
    Truth truth,
    Confidence confidence,
    boolean tentative,
    boolean contradictory,
    @Nullable Window since,
    Grounds grounds)
    implements Conclusion {

  /** The highest confidence among votes; the lowest level for none. */
  public static Confidence most(Iterable<?> votes) {
    Confidence most = Confidence.LOW;
    for (Object each : votes) {
      most = Confidence.most(most, ((Vote) each).confidence());
    }
    return most;
  }

  /** What the votes rest on, in the order of their proofs: a vote itself says no more. */
  public static List<Premise> judgements(Collection<?> votes) {
    return votes.stream()
        .map(Vote.class::cast)
        .sorted(Comparator.comparingInt(Vote::rank))
        .flatMap(vote -> vote.premises().stream())
        .toList();
  }

  /** When what the votes tell of came about: as closely as one of them knows. */
  public static Window since(Iterable<?> votes, LocalDate availableFrom) {
    List<Window> windows = new ArrayList<>();
    for (Object each : votes) {
      Window since = ((Vote) each).since();
      if (since != null) {
        windows.add(since);
      }
    }
    return Window.narrowest(windows, Window.since(availableFrom));
  }
}
