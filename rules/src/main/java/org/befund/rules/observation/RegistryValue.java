package org.befund.rules.observation;

import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;
import org.befund.kb.advisory.RegistryTest;
import org.befund.rules.Source;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A registry value that was looked at.
 *
 * @param key the key in lower case with the hive's short name, that of a user as {@code hkcu}
 * @param value the value's name in lower case
 * @param view which of the places that the key stands for was looked at: a user's identifier, or
 *     the view of 32-bit programs; empty for the machine's own and for the current user's
 * @param data the data as stated, numbers in decimal; null when not stated
 * @param exists whether the value is there
 */
public record RegistryValue(
    String host,
    String key,
    String value,
    String view,
    @Nullable String data,
    Truth exists,
    Source source)
    implements Observation {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

  /** A value of the machine itself, or of the current user. */
  public RegistryValue(
      String host, String key, String value, @Nullable String data, Truth exists, Source source) {
    this(host, key, value, "", data, exists, source);
  }

  /** Whether it was looked at in a view; null is any. */
  public boolean isIn(@Nullable String wanted) {
    return wanted == null || view.equals(wanted);
  }

  /** Whether the value is there with data that pass a test, whose numbers are in decimal. */
  public Truth meets(RegistryTest test) {
    if (exists != Truth.TRUE || test instanceof RegistryTest.Present) {
      return exists;
    }
    String seen = data;
    if (seen == null) {
      return Truth.UNKNOWN;
    }
    if (test instanceof RegistryTest.OneOf choice) {
      return Truth.of(choice.data().stream().anyMatch(seen::equalsIgnoreCase));
    }
    if (!NUMBER.matcher(seen).matches()) {
      return Truth.UNKNOWN;
    }
    BigInteger number = new BigInteger(seen);
    if (test instanceof RegistryTest.Bits bits) {
      return Truth.of(number.and(bits.mask()).equals(bits.mask()));
    }
    RegistryTest.Bounds bounds = (RegistryTest.Bounds) test;
    BigInteger atLeast = bounds.atLeast();
    BigInteger below = bounds.below();
    return Truth.of(
        (atLeast == null || number.compareTo(atLeast) >= 0)
            && (below == null || number.compareTo(below) < 0));
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
