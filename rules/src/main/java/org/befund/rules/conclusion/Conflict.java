package org.befund.rules.conclusion;

import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/** Two things that cannot both be so. */
public record Conflict(String advisory, String host, Grounds grounds) implements Conclusion {
  @Override
  public Truth truth() {
    return Truth.TRUE;
  }
}
