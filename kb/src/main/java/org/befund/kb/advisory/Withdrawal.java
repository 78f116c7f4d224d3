package org.befund.kb.advisory;

import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.time.LocalDate;
import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.text.Localized;

/**
 * A remediation is taken back by who published it.
 *
 * @param date the day from which it is not to be carried out any more
 * @param text why, in a reader's words
 * @param section the section that says so
 */
public record Withdrawal(LocalDate date, Localized text, String section) {

  private static final Key<LocalDate> DATE =
      required(
          "date", TextShape.DATE, "The day from which it is not to be carried out.", "2014-08-15");
  private static final Key<Localized> REASON =
      required(
          "text",
          Localized.SHAPE,
          "Why it was withdrawn.",
          "{en: It keeps some hosts from starting.}");
  private static final Key<String> SECTION =
      required("section", TEXT, "The section that says so.", "revisions");

  static final Shape<Withdrawal> SHAPE =
      new ObjectShape<>(
          "a withdrawal",
          List.of(DATE, REASON, SECTION),
          v -> new Withdrawal(v.get(DATE), v.get(REASON), v.get(SECTION)));
}
