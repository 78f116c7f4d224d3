package org.befund.rules.conclusion;

import org.befund.rules.Grounds;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Something to know beside verdict and plan.
 *
 * @param remediation the remediation that it is about; null when it is about the advisory
 */
public record Notice(
    String advisory, String host, Kind kind, @Nullable String remediation, Grounds grounds)
    implements Conclusion {

  /** What a notice tells. */
  public enum Kind {
    /** Other documents took the advisory's place. */
    CLOSED,
    /** What is in place was taken back by who published it. */
    WITHDRAWN,
    /** Something newer took the place of what is in place. */
    SUPERSEDED,
    /** What is in place is no longer needed and can be undone. */
    UNDO,
    /** Logs show the problem after the day asked about, which does not count. */
    LATER_EVIDENCE
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }
}
