package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What can go wrong once a remediation is carried out.
 *
 * @param text the statement
 * @param section the section that tells it
 * @param when the hosts on which it can; null for all
 */
public record KnownIssue(Localized text, String section, @Nullable Condition when) {

  private static final Key<Localized> STATEMENT =
      required("text", Localized.SHAPE, "What can go wrong.", "{en: A restart takes long.}");
  private static final Key<String> SECTION =
      required("section", TEXT, "The section that tells it.", "known-issues");
  private static final Key<Condition> WHEN =
      optional(
          "when",
          ConditionShape.SHAPE,
          "The hosts on which it can; all where absent.",
          "{product: example-server}");

  static final Shape<KnownIssue> SHAPE =
      new ObjectShape<>(
          "a known issue",
          List.of(STATEMENT, SECTION, WHEN),
          v -> new KnownIssue(v.get(STATEMENT), v.get(SECTION), v.find(WHEN)));
}
