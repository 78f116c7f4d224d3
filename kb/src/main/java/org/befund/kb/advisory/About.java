package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;

import java.time.LocalDate;
import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Values;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What every condition and statement of an advisory may say of itself.
 *
 * @param text the statement in a reader's words; null when the general sentence will do
 * @param section the id of the advisory's section that it rests on; null for plain logic
 * @param find how to find out, for somebody who does not know yet; null when the kind tells
 * @param since the first day on which the document says so; null when it did from the beginning
 * @param until the first day on which it says so no more; null when it still does
 */
public record About(
    @Nullable Localized text,
    @Nullable String section,
    @Nullable Localized find,
    @Nullable LocalDate since,
    @Nullable LocalDate until) {

  /** Says nothing. */
  public static final About NOTHING = new About(null, null, null, null, null);

  private static final Key<Localized> TEXT =
      optional(
          "text",
          Localized.SHAPE,
          "What it says, in a reader's words.",
          "{en: Version 3.0 is installed}");
  private static final Key<String> SECTION =
      optional(
          "section",
          TextShape.TEXT,
          "The section of the advisory that it rests on, a key of 'sections'.",
          "faq-products");
  private static final Key<Localized> FIND =
      optional(
          "find",
          Localized.SHAPE,
          "How to find out: a command, a place to look.",
          "{en: 'Open the console, Help, About.'}");

  private static final Key<LocalDate> SINCE =
      optional(
          "since", TextShape.DATE, "The first day on which the document says so.", "2008-09-12");
  private static final Key<LocalDate> UNTIL =
      optional("until", TextShape.DATE, "The first day on which it says so no more.", "2014-04-08");

  static final List<Key<?>> KEYS = List.of(TEXT, SECTION, FIND, SINCE, UNTIL);

  static About read(Values values) {
    LocalDate since = values.find(SINCE);
    LocalDate until = values.find(UNTIL);
    if (since != null && until != null && !since.isBefore(until)) {
      throw new IllegalArgumentException("'since' is not before 'until'");
    }
    return new About(values.find(TEXT), values.find(SECTION), values.find(FIND), since, until);
  }

  /** Whether the document says so on a day. */
  public boolean isInForceOn(LocalDate day) {
    return (since == null || !day.isBefore(since)) && (until == null || day.isBefore(until));
  }
}
