package org.befund.kb.advisory;

import static org.befund.kb.document.Key.required;

import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.text.Localized;

/**
 * Hosts of which the document does not say whether they have the problem, or which are still being
 * looked into: releases out of support, for example.
 *
 * @param when true of those hosts
 * @param text what the document says of them
 * @param section the section that says so
 */
public record Investigation(Condition when, Localized text, String section) {

  private static final Key<Condition> WHEN =
      required("when", ConditionShape.SHAPE, "The hosts left open.", "{condition: out-of-support}");
  private static final Key<Localized> TEXT =
      required(
          "text",
          Localized.SHAPE,
          "What the document says of them.",
          "{en: Releases out of support were not looked at.}");
  private static final Key<String> SECTION =
      required("section", TextShape.TEXT, "The section that says so.", "affected-software");

  static final Shape<Investigation> SHAPE =
      new ObjectShape<>(
          "an investigation",
          List.of(WHEN, TEXT, SECTION),
          v -> new Investigation(v.get(WHEN), v.get(TEXT), v.get(SECTION)));
}
