package org.befund.rules.conclusion;

import org.befund.kb.Confidence;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one advisory and one host.
 *
 * @param gap the fact that is missing, where no judgement names it; null otherwise
 */
public record Status(
    String advisory,
    String host,
    Value value,
    Confidence confidence,
    @Nullable Gap gap,
    Grounds grounds)
    implements Conclusion {

  /** The product status of CSAF 2.0 (section 3.2.3.9), as far as it is about installed products. */
  public enum Value {
    KNOWN_AFFECTED,
    KNOWN_NOT_AFFECTED,
    FIXED,
    UNDER_INVESTIGATION
  }

  @Override
  public Truth truth() {
    return value == Value.UNDER_INVESTIGATION ? Truth.UNKNOWN : Truth.TRUE;
  }
}
