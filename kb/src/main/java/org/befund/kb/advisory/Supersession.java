package org.befund.kb.advisory;

import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.time.LocalDate;
import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;

/**
 * Another remediation of the same advisory takes the place of one.
 *
 * @param remediation the one that takes the place
 * @param from the day from which it does
 * @param section the section that says so
 */
public record Supersession(String remediation, LocalDate from, String section) {

  private static final Key<String> REMEDIATION =
      required("remediation", TEXT, "The one that takes its place.", "install-update-2");
  private static final Key<LocalDate> FROM =
      required("from", TextShape.DATE, "The day from which it does.", "2011-09-13");
  private static final Key<String> SECTION =
      required("section", TEXT, "The section that says so.", "revisions");

  static final Shape<Supersession> SHAPE =
      new ObjectShape<>(
          "a supersession",
          List.of(REMEDIATION, FROM, SECTION),
          v -> new Supersession(v.get(REMEDIATION), v.get(FROM), v.get(SECTION)));
}
