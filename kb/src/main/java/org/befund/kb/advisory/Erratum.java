package org.befund.kb.advisory;

import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.text.Localized;

/**
 * A slip of the document, with the reading chosen.
 *
 * @param id its name within the advisory
 * @param section the section that has the slip
 * @param printed what stands there
 * @param meant what is taken to be meant
 * @param text why
 */
public record Erratum(String id, String section, String printed, String meant, Localized text) {

  private static final Key<String> ID =
      required("id", TEXT, "Its name within the advisory.", "swapped-digits");
  private static final Key<String> SECTION =
      required("section", TEXT, "The section that has the slip.", "workarounds");
  private static final Key<String> PRINTED =
      required("printed", TEXT, "What stands there, word for word.", "HKLM\\SOFTWRAE");
  private static final Key<String> MEANT =
      required("meant", TEXT, "What is taken to be meant.", "HKLM\\SOFTWARE");
  private static final Key<Localized> REASON =
      required("text", Localized.SHAPE, "Why it is read so.", "{en: No such product exists.}");

  static final Shape<Erratum> SHAPE =
      new ObjectShape<>(
          "an erratum",
          List.of(ID, SECTION, PRINTED, MEANT, REASON),
          v -> new Erratum(v.get(ID), v.get(SECTION), v.get(PRINTED), v.get(MEANT), v.get(REASON)));
}
