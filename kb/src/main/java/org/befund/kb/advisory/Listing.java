package org.befund.kb.advisory;

import java.time.LocalDate;
import java.util.List;
import org.befund.kb.text.Localized;

/**
 * What is known of an advisory without reading the whole of it: enough to list it, and to tell
 * which hosts it may concern.
 *
 * @param id its name, for example {@code MSA-1}
 * @param standing how far the encoding has come
 * @param revised the day of the last revision
 * @param title its title
 * @param subjects the products that a verdict may be about, by their ids in the catalogue
 */
public record Listing(
    String id,
    Advisory.Standing standing,
    LocalDate revised,
    Localized title,
    List<String> subjects) {

  public Listing {
    subjects = List.copyOf(subjects);
  }

  /** The listing of an advisory. */
  public static Listing of(Advisory advisory) {
    List<Revision> revisions = advisory.revisions();
    return new Listing(
        advisory.id(),
        advisory.standing(),
        revisions.get(revisions.size() - 1).date(),
        advisory.title(),
        advisory.subjects());
  }
}
