package org.befund.kb.catalogue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.kb.version.Version;

/** What the values of an attribute are, and when two spellings are the same value. */
public enum AttributeType {
  /** Any text; case does not matter, and white space counts as one space. */
  TEXT("a text") {
    @Override
    Optional<Comparable<?>> read(String text) {
      String folded = folded(text);
      return folded.isEmpty() ? Optional.empty() : Optional.of(folded);
    }
  },
  /** One of the values that the declaration lists, compared as texts are. */
  CHOICE("one of the declared values") {
    @Override
    Optional<Comparable<?>> read(String text) {
      return TEXT.read(text);
    }
  },
  /** A number, decimal or hexadecimal with {@code 0x}. */
  NUMBER("a number such as 42 or 0x2a") {
    @Override
    Optional<Comparable<?>> read(String text) {
      Matcher hexadecimal = HEXADECIMAL.matcher(text.strip());
      if (hexadecimal.matches()) {
        return Optional.of(new BigDecimal(new BigInteger(hexadecimal.group(1), 16)));
      }
      if (!DECIMAL.matcher(text.strip()).matches()) {
        return Optional.empty();
      }
      BigDecimal number = new BigDecimal(text.strip());
      return Optional.of(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
    }
  },
  /** A dotted version. */
  VERSION("a version such as 3.1.6001.66") {
    @Override
    Optional<Comparable<?>> read(String text) {
      return Version.parse(text).map(version -> version);
    }
  },
  /** Yes or no. */
  BOOLEAN("true or false") {
    @Override
    Optional<Comparable<?>> read(String text) {
      return switch (folded(text)) {
        case "true", "yes", "1" -> Optional.of(true);
        case "false", "no", "0" -> Optional.of(false);
        default -> Optional.empty();
      };
    }
  },
  /** A calendar day. */
  DATE("a date such as 2008-07-09") {
    @Override
    Optional<Comparable<?>> read(String text) {
      try {
        return Optional.of(LocalDate.parse(text.strip()));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
  },
  /**
   * Hexadecimal digits; case, white space, colons, invisible marks and {@code 0x} do not matter.
   */
  HEX("hexadecimal digits such as 0b 2c or 0B:2C") {
    @Override
    Optional<Comparable<?>> read(String text) {
      String bare = NO_DIGITS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
      String digits = bare.startsWith("0x") ? bare.substring(2) : bare;
      return DIGITS.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }
  };

  private static final Pattern HEXADECIMAL =
      Pattern.compile("0x([0-9a-f]{1,32})", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,30})?");
  private static final Pattern NO_DIGITS = Pattern.compile("[\\s:\\p{Cf}\\p{Z}]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{1,4096}");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private final String expectation;

  AttributeType(String expectation) {
    this.expectation = expectation;
  }

  /** A value in words, for messages. */
  public String expectation() {
    return expectation;
  }

  /** Whether values have an order, so that they can be compared with a bound. */
  public boolean isOrdered() {
    return this == NUMBER || this == VERSION || this == DATE;
  }

  /** The value that a text stands for; empty when it stands for none. */
  abstract Optional<Comparable<?>> read(String text);

  static String folded(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
