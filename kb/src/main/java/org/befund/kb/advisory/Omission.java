package org.befund.kb.advisory;

import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.text.Localized;

/**
 * Something of the document that was left out on purpose.
 *
 * @param section the section that holds it
 * @param text what was left out
 * @param reason why
 */
public record Omission(String section, Localized text, Localized reason) {

  private static final Key<String> SECTION =
      required("section", TEXT, "The section that holds it.", "resources");
  private static final Key<Localized> WHAT =
      required("text", Localized.SHAPE, "What was left out.", "{en: The thanks to the finders}");
  private static final Key<Localized> REASON =
      required("reason", Localized.SHAPE, "Why.", "{en: No verdict needs it.}");

  static final Shape<Omission> SHAPE =
      new ObjectShape<>(
          "an omission",
          List.of(SECTION, WHAT, REASON),
          v -> new Omission(v.get(SECTION), v.get(WHAT), v.get(REASON)));
}
