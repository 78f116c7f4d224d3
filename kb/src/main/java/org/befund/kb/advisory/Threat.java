package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What a vulnerability can lead to, after CSAF 2.0 (section 3.2.3.14, {@code
 * vulnerabilities[].threats}).
 *
 * @param category what it tells of
 * @param text the statement
 * @param severity how grave the document says it is; null when it does not say
 * @param when the hosts that it is about; null for all affected ones
 * @param section the section that tells it
 */
public record Threat(
    Category category,
    Localized text,
    @Nullable Severity severity,
    @Nullable Condition when,
    String section) {

  /** What a threat tells of. */
  public enum Category {
    /** What an attacker gains. */
    IMPACT,
    /** Whether attacks are known. */
    EXPLOIT_STATUS,
    /** Who is aimed at. */
    TARGET_SET
  }

  /** How grave a document says that a threat is; in rising order. */
  public enum Severity {
    LOW,
    MODERATE,
    IMPORTANT,
    CRITICAL
  }

  private static final Key<Category> CATEGORY =
      required(
          "category", TextShape.choice(Category.class, '_'), "What it tells of.", "exploit_status");
  private static final Key<Localized> STATEMENT =
      required(
          "text",
          Localized.SHAPE,
          "The statement in a reader's words.",
          "{en: Attacks are known.}");
  private static final Key<Severity> SEVERITY =
      optional(
          "severity",
          TextShape.choice(Severity.class, '-'),
          "How grave the document says it is.",
          "important");
  private static final Key<Condition> WHEN =
      optional(
          "when",
          ConditionShape.SHAPE,
          "The affected hosts that it is about; all where absent.",
          "{system: ${system}}");
  private static final Key<String> SECTION =
      required("section", TEXT, "The section that tells it.", "affected-software");

  static final Shape<Threat> SHAPE =
      new ObjectShape<>(
          "a threat",
          List.of(CATEGORY, STATEMENT, SEVERITY, WHEN, SECTION),
          v ->
              new Threat(
                  v.get(CATEGORY),
                  v.get(STATEMENT),
                  v.find(SEVERITY),
                  v.find(WHEN),
                  v.get(SECTION)));
}
