package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.time.LocalDate;
import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do, or to know, when a remediation is carried out.
 *
 * @param id its name within the remediation
 * @param kind what it is for
 * @param text the instruction
 * @param section the section that it rests on
 * @param from the first day on which the advisory said so; null for as long as there is the
 *     remediation
 * @param until the first day on which it no longer held; null when it still does
 * @param when the hosts that it is for; null for all
 */
public record Step(
    String id,
    Kind kind,
    Localized text,
    String section,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Condition when) {

  /** What a step is for. */
  public enum Kind {
    /** To do before the rest. */
    PREREQUISITE,
    /** To do. */
    ACTION,
    /** To check afterwards. */
    VERIFICATION,
    /** To know before deciding. */
    CAUTION,
    /** How to undo it, or that one cannot. */
    REMOVAL
  }

  private static final Key<String> ID =
      required("id", TEXT, "The step's name within the remediation.", "run-elevated");
  private static final Key<Kind> KIND =
      required("kind", TextShape.choice(Kind.class, '-'), "What it is for.", "action");
  private static final Key<Localized> TEXT_KEY =
      required("text", Localized.SHAPE, "The instruction.", "{en: Run the installer.}");
  private static final Key<String> SECTION =
      required("section", TEXT, "The section that it rests on.", "faq-versions");
  private static final Key<LocalDate> FROM =
      optional(
          "from", TextShape.DATE, "The first day on which the advisory said so.", "2008-07-10");
  private static final Key<LocalDate> UNTIL =
      optional("until", TextShape.DATE, "The first day on which it no longer held.", "2008-08-01");
  private static final Key<Condition> WHEN =
      optional("when", ConditionShape.SHAPE, "The hosts it is for.", "{system: ${server-system}}");

  static final Shape<Step> SHAPE =
      new ObjectShape<>(
          "a step",
          List.of(ID, KIND, TEXT_KEY, SECTION, FROM, UNTIL, WHEN),
          v ->
              new Step(
                  v.get(ID),
                  v.get(KIND),
                  v.get(TEXT_KEY),
                  v.get(SECTION),
                  v.find(FROM),
                  v.find(UNTIL),
                  v.find(WHEN)));
}
