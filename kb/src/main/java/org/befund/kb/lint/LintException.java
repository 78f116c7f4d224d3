package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.List;
import org.befund.kb.document.LineIndex;
import org.befund.kb.document.SourceText;

/**
 * A flaw that an author lets stand, with the reason.
 *
 * @param code where the code is written
 * @param at where the place is written
 * @param reason why it may stand
 */
record LintException(Mark code, Mark at, String reason) {

  /** All that a file lists under {@code lint}. */
  static List<LintException> of(Place root, SourceText source, LineIndex lines) {
    List<LintException> exceptions = new ArrayList<>();
    for (Place item : root.items("lint")) {
      Place code = item.key("code");
      Place at = item.key("at");
      String reason = item.text("reason");
      if (code != null
          && at != null
          && code.text() != null
          && at.text() != null
          && reason != null) {
        exceptions.add(
            new LintException(Mark.of(code, source, lines), Mark.of(at, source, lines), reason));
      }
    }
    return exceptions;
  }

  /** Whether it is about a flaw: the same code, at the place or within it. */
  boolean covers(Flaw flaw) {
    String place = flaw.place();
    String from = at.text();
    return flaw.code().exceptable()
        && flaw.code().id().equals(code.text())
        && place.startsWith(from)
        && (place.length() == from.length()
            || place.charAt(from.length()) == '.'
            || place.charAt(from.length()) == '[');
  }
}
