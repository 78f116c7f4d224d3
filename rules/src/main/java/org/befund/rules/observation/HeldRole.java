package org.befund.rules.observation;

import java.util.Map;
import org.befund.rules.Source;

/** A role that a host is stated to have. */
public record HeldRole(String host, String role, Source source) implements Observation {
  @Override
  public String sentence() {
    return "observed-role";
  }

  @Override
  public Map<String, Object> values() {
    return Map.of("host", host, "role", role);
  }
}
