package org.befund.rules.conclusion;

import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/** What is to be done with one remediation on one host. */
public record RemediationState(
    String advisory, String host, String remediation, Value value, Grounds grounds)
    implements Conclusion {

  /** The states that a remediation can have. */
  public enum Value {
    RECOMMENDED,
    ALTERNATIVE,
    /** It depends on what is not known yet. */
    CONDITIONAL,
    APPLIED,
    NOT_APPLICABLE,
    NOT_YET_AVAILABLE,
    /** Another one, which the host can have, took its place. */
    SUPERSEDED,
    /** It was taken back by who published it. */
    WITHDRAWN
  }

  @Override
  public Truth truth() {
    return value == Value.CONDITIONAL ? Truth.UNKNOWN : Truth.TRUE;
  }
}
