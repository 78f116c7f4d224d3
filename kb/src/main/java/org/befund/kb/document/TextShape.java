package org.befund.kb.document;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A scalar, parsed from its text.
 *
 * @param expectation the shape in words
 * @param choices the texts to choose from; empty when any text may parse
 * @param closed whether no other text parses
 * @param parser gives the value, or empty for a text that does not fit; throws {@link Misfit} to
 *     say what does not fit, and where in the text
 */
public record TextShape<T>(
    String expectation, List<String> choices, boolean closed, Function<String, Optional<T>> parser)
    implements Shape<T> {

  /** A shape of a closed choice of texts, or of free text where there is none to choose from. */
  public TextShape(String expectation, List<String> choices, Function<String, Optional<T>> parser) {
    this(expectation, choices, !choices.isEmpty(), parser);
  }

  /** Any text that is not blank. */
  public static final TextShape<String> TEXT =
      of("a text", text -> text.isBlank() ? Optional.empty() : Optional.of(text.strip()));

  /** A calendar day such as {@code 2008-07-09}. */
  public static final TextShape<LocalDate> DATE =
      parsed("a date such as 2008-07-09", LocalDate::parse);

  /** A time of ISO 8601; without an offset it is in UTC, a bare date its first moment. */
  public static final TextShape<Instant> TIME =
      parsed("a time such as 2008-07-01T08:00:00Z", TextShape::instant);

  /** An offset from UTC such as {@code -07:00}. */
  public static final TextShape<ZoneOffset> OFFSET =
      parsed("an offset from UTC such as -07:00", ZoneOffset::of);

  /** A length of time such as {@code PT2S}. */
  public static final TextShape<Duration> DURATION =
      parsed("a duration such as PT2S", Duration::parse);

  /** {@code true} or {@code false}, and nothing else. */
  public static final TextShape<Boolean> BOOLEAN =
      new TextShape<>(
          "true or false",
          List.of("true", "false"),
          text ->
              switch (text) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
              });

  /** Thrown by a parser that knows what is wrong with a text. */
  public static final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * Creates the exception.
     *
     * @param offset how many characters of the text are before what is wrong
     * @param message what is wrong and what would be right
     */
    public Misfit(int offset, String message) {
      super(message);
      this.offset = offset;
    }
  }

  public TextShape {
    choices = List.copyOf(choices);
  }

  /** A shape of free text. */
  public static <T> TextShape<T> of(String expectation, Function<String, Optional<T>> parser) {
    return new TextShape<>(expectation, List.of(), parser);
  }

  /** One constant of an enum, written in lower case with {@code separator} between words. */
  public static <E extends Enum<E>> TextShape<E> choice(Class<E> type, char separator) {
    List<String> names = new ArrayList<>();
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      names.add(constant.name().toLowerCase(Locale.ROOT).replace('_', separator));
    }
    return new TextShape<>(
        "one of " + String.join(", ", names),
        names,
        text -> {
          int index = names.indexOf(text);
          return index < 0 ? Optional.empty() : Optional.of(constants[index]);
        });
  }

  @Override
  public Optional<T> read(Node node, Reading reading) {
    if (node instanceof Node.Scalar scalar) {
      try {
        Optional<T> value = parser.apply(scalar.text());
        if (value.isPresent()) {
          return value;
        }
      } catch (Misfit e) {
        reading.misfit(scalar, e.offset, String.valueOf(e.getMessage()));
        return Optional.empty();
      }
    }
    String nearest = node instanceof Node.Scalar scalar ? Nearest.to(scalar.text(), choices) : null;
    reading.problem(
        node.at(), "found " + node.kind() + ", expected " + expectation, choices, nearest);
    return Optional.empty();
  }

  private static <T> TextShape<T> parsed(String expectation, Function<String, T> parser) {
    return of(
        expectation,
        text -> {
          try {
            return Optional.of(parser.apply(text.strip()));
          } catch (DateTimeParseException e) {
            return Optional.empty();
          } catch (java.time.DateTimeException e) {
            return Optional.empty();
          }
        });
  }

  private static Instant instant(String text) {
    String iso = text.replace(' ', 'T');
    if (iso.indexOf('T') < 0) {
      return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    boolean zoned = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > 7;
    return zoned
        ? OffsetDateTime.parse(iso).toInstant()
        : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
  }
}
