package org.befund.engine.environment;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.befund.kb.catalogue.Installation;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.Located;
import org.befund.kb.document.LocatedShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Values;
import org.befund.rules.Truth;
import org.befund.rules.observation.UpdateRecord;
import org.jspecify.annotations.Nullable;

/** The shapes of single values in an environment file. */
final class Stated {

  /** The word for a value that was looked for and could not be had. */
  static final String UNKNOWN = "unknown";

  /** A text with its place. */
  static final Shape<Located<String>> TEXT = new LocatedShape<>(TextShape.TEXT);

  /** A list of texts, each with its place. */
  static final Shape<List<Located<String>>> TEXTS = new ListShape<>(TEXT);

  static final TextShape<Truth> TRUTH =
      new TextShape<>(
          "true, false or unknown",
          List.of("true", "false", UNKNOWN),
          text ->
              switch (text) {
                case "true" -> Optional.of(Truth.TRUE);
                case "false" -> Optional.of(Truth.FALSE);
                case UNKNOWN -> Optional.of(Truth.UNKNOWN);
                default -> Optional.empty();
              });

  static final TextShape<Truth> APPLIED =
      new TextShape<>(
          "one of applied, not_applied, unknown",
          List.of("applied", "not_applied", UNKNOWN),
          text ->
              switch (text) {
                case "applied" -> Optional.of(Truth.TRUE);
                case "not_applied" -> Optional.of(Truth.FALSE);
                case UNKNOWN -> Optional.of(Truth.UNKNOWN);
                default -> Optional.empty();
              });

  static final TextShape<UpdateRecord.State> UPDATE_STATE =
      TextShape.choice(UpdateRecord.State.class, '_');

  /** The offset, or nothing where the word for unknown stands. */
  static final TextShape<Optional<ZoneOffset>> OFFSET =
      TextShape.of(
          TextShape.OFFSET.expectation() + ", or unknown",
          text ->
              isUnknown(text)
                  ? Optional.of(Optional.empty())
                  : TextShape.OFFSET.parser().apply(text).map(Optional::of));

  /** How much of a system was installed, or nothing where the word for unknown stands. */
  static final TextShape<Optional<Installation>> INSTALLATION =
      new TextShape<>(
          Installation.SHAPE.expectation() + ", unknown",
          Stream.concat(Installation.SHAPE.choices().stream(), Stream.of(UNKNOWN)).toList(),
          text ->
              text.equals(UNKNOWN)
                  ? Optional.of(Optional.empty())
                  : Installation.SHAPE.parser().apply(text).map(Optional::of));

  private Stated() {}

  static boolean isUnknown(String text) {
    return text.strip().equalsIgnoreCase(UNKNOWN);
  }

  /** The value of a key, or null where it is absent or unknown. */
  static @Nullable Located<String> known(Values values, Key<Located<String>> key) {
    Located<String> stated = values.find(key);
    return stated == null || isUnknown(stated.value()) ? null : stated;
  }

  /** The text of a key, or null where it is absent or unknown. */
  static @Nullable String text(Values values, Key<Located<String>> key) {
    Located<String> stated = known(values, key);
    return stated == null ? null : stated.value();
  }
}
