package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.ShorthandShape;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Values;

/** How a condition on the registry is written. */
final class RegistryShape {
  private static final Shape<BigInteger> NUMBER =
      TextShape.of("a number such as 1024 or 0x400", RegistryShape::number);
  private static final Key<List<String>> REGISTRY =
      required(
          "registry",
          new ShorthandShape<>(
              TextShape.of("a registry key", text -> TEXT.parser().apply(text).map(List::of)),
              new ListShape<>(TEXT)),
          "The registry key, or several that must all be so.",
          "HKLM\\SOFTWARE\\Vendor\\Setup");
  private static final Key<String> VALUE =
      required("value", TEXT, "The name of the registry value.", "InstallType");
  private static final Key<String> DATA = optional("data", TEXT, "The data it must have.", "\"2\"");
  private static final Key<BigInteger> BITS =
      optional("bits", NUMBER, "The bits that must all be set in its number.", "0x400");
  private static final Key<BigInteger> AT_LEAST =
      optional("atLeast", NUMBER, "The lowest number that counts.", "\"1\"");
  private static final Key<BigInteger> BELOW =
      optional("below", NUMBER, "The lowest number that counts no more.", "\"5\"");
  private static final Key<List<String>> ONE_OF =
      optional("oneOf", new ListShape<>(TEXT), "The data of which it must have one.", "[a, b]");

  static final List<Key<?>> KEYS = List.of(REGISTRY, VALUE, DATA, BITS, AT_LEAST, BELOW, ONE_OF);

  private RegistryShape() {}

  static Condition read(Values v) {
    List<String> keys = v.get(REGISTRY);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("'registry' needs at least one key");
    }
    return new Condition.RegistryCondition("", About.read(v), keys, v.get(VALUE), test(v));
  }

  private static RegistryTest test(Values v) {
    List<RegistryTest> tests = new ArrayList<>();
    String data = v.find(DATA);
    if (data != null) {
      tests.add(new RegistryTest.OneOf(List.of(data)));
    }
    List<String> choices = v.find(ONE_OF);
    if (choices != null) {
      if (choices.isEmpty()) {
        throw new IllegalArgumentException("'oneOf' needs at least one value");
      }
      tests.add(new RegistryTest.OneOf(choices));
    }
    BigInteger bits = v.find(BITS);
    if (bits != null) {
      tests.add(new RegistryTest.Bits(bits));
    }
    BigInteger atLeast = v.find(AT_LEAST);
    BigInteger below = v.find(BELOW);
    if (atLeast != null || below != null) {
      tests.add(new RegistryTest.Bounds(atLeast, below));
    }
    if (tests.size() > 1) {
      throw new IllegalArgumentException(
          "expected one of 'data', 'oneOf', 'bits', or 'atLeast' and 'below'");
    }
    return tests.isEmpty() ? new RegistryTest.Present() : tests.get(0);
  }

  private static Optional<BigInteger> number(String text) {
    String digits = text.strip().toLowerCase(Locale.ROOT);
    boolean hexadecimal = digits.matches("0x[0-9a-f]{1,16}");
    if (!hexadecimal && !digits.matches("\\d{1,20}")) {
      return Optional.empty();
    }
    return Optional.of(
        hexadecimal ? new BigInteger(digits.substring(2), 16) : new BigInteger(digits));
  }
}
