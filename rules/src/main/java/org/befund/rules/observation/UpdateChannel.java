package org.befund.rules.observation;

import java.util.Map;
import org.befund.rules.Source;

/** A channel through which a host is stated to get updates. */
public record UpdateChannel(String host, String channel, Source source) implements Observation {
  @Override
  public String sentence() {
    return "observed-channel";
  }

  @Override
  public Map<String, Object> values() {
    return Map.of("host", host, "channel", channel);
  }
}
