package org.befund.rules.observation;

import java.util.Map;
import org.befund.rules.Source;

/**
 * A log that was read from end to end and holds lines of a format that an advisory has a signature
 * for.
 *
 * @param advisory the advisory whose signatures were looked for
 * @param host the host whose log it is
 * @param file the file as the user named it
 */
public record LogRead(String advisory, String host, String file, Source source)
    implements Observation {
  @Override
  public String sentence() {
    return "observed-log";
  }

  @Override
  public Map<String, Object> values() {
    return Map.of("host", host, "file", file);
  }
}
