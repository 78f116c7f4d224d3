package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;

import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What must be restarted once a remediation is carried out.
 *
 * @param category what it is
 * @param text what the document says of it; null when the category tells all
 */
public record Restart(Category category, @Nullable Localized text) {

  /**
   * What is restarted, after CSAF 2.0 (section 3.2.3.12.7, {@code
   * remediations[].restart_required.category}).
   */
  public enum Category {
    NONE,
    VULNERABLE_COMPONENT,
    SERVICE,
    PARENT,
    DEPENDENCIES,
    CONNECTED,
    MACHINE,
    ZONE,
    SYSTEM
  }

  private static final Key<Category> CATEGORY =
      required("category", TextShape.choice(Category.class, '_'), "What is restarted.", "machine");
  private static final Key<Localized> STATEMENT =
      optional(
          "text",
          Localized.SHAPE,
          "What the document says of it.",
          "{en: Only where files are in use.}");

  static final Shape<Restart> SHAPE =
      new ObjectShape<>(
          "a restart",
          List.of(CATEGORY, STATEMENT),
          v -> new Restart(v.get(CATEGORY), v.find(STATEMENT)));
}
