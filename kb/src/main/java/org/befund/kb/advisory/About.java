package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;

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
 */
public record About(@Nullable Localized text, @Nullable String section, @Nullable Localized find) {

  /** Says nothing. */
  public static final About NOTHING = new About(null, null, null);

  private static final Key<Localized> TEXT =
      optional("text", Localized.SHAPE, "What it says, in a reader's words.", "{en: …, de: …}");
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
          "{en: Look at …}");

  static final List<Key<?>> KEYS = List.of(TEXT, SECTION, FIND);

  static About read(Values values) {
    return new About(values.find(TEXT), values.find(SECTION), values.find(FIND));
  }
}
