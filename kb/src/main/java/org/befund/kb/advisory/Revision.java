package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.time.LocalDate;
import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * One published state of an advisory.
 *
 * @param date the day from which it was known
 * @param summary what changed
 * @param section the section that says so; null when it is the revision history alone
 * @param concerns the ids of the remediations that the change is about
 */
public record Revision(
    LocalDate date, Localized summary, @Nullable String section, List<String> concerns) {

  private static final Key<LocalDate> DATE =
      required("date", TextShape.DATE, "The day from which it was known.", "2008-07-09");
  private static final Key<Localized> SUMMARY =
      required("summary", Localized.SHAPE, "What changed.", "{en: The fix is available.}");
  private static final Key<String> SECTION =
      optional("section", TEXT, "The section that tells the change.", "revisions");
  private static final Key<List<String>> CONCERNS =
      optional(
          "concerns",
          new ListShape<>(TEXT),
          "The remediations that the change is about.",
          "[${remediation}]");

  static final Shape<Revision> SHAPE =
      new ObjectShape<>(
          "a revision",
          List.of(DATE, SUMMARY, SECTION, CONCERNS),
          v -> new Revision(v.get(DATE), v.get(SUMMARY), v.find(SECTION), v.list(CONCERNS)));

  public Revision {
    concerns = List.copyOf(concerns);
  }
}
