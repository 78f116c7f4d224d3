package org.befund.rules.observation;

import java.util.Map;
import org.befund.rules.Source;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A registry value that was looked at.
 *
 * @param key the key in lower case with the hive's short name
 * @param value the value's name in lower case
 * @param data the data as stated, numbers in decimal; null when not stated
 * @param exists whether the value is there
 */
public record RegistryValue(
    String host, String key, String value, @Nullable String data, Truth exists, Source source)
    implements Observation {

  /** Whether the value is there with some data; null data is met by any. */
  public Truth meets(@Nullable String wanted) {
    if (exists != Truth.TRUE || wanted == null) {
      return exists;
    }
    String seen = data;
    return seen == null ? Truth.UNKNOWN : Truth.of(seen.equalsIgnoreCase(wanted));
  }

  @Override
  public String sentence() {
    return exists == Truth.FALSE ? "observed-missing-registry-value" : "observed-registry-value";
  }

  @Override
  public Map<String, Object> values() {
    String seen = data;
    return Map.of("host", host, "key", key, "value", value, "data", seen == null ? "" : seen);
  }
}
