package org.befund.cli.text;

import java.util.Collection;
import org.befund.kb.advisory.Listing;

/** The advisories, one a line. */
public final class AdvisoryList {
  private final Page page;
  private final Words words;

  public AdvisoryList(Page page, Words words) {
    this.page = page;
    this.words = words;
  }

  /** Writes the list onto the page. */
  public void write(Collection<Listing> advisories) {
    if (advisories.isEmpty()) {
      page.start(0, 2).add(words.get("list.empty")).end();
      return;
    }
    Table table = new Table(0);
    table.row(
        Style.BOLD,
        words.get("list.id"),
        words.get("list.standing"),
        words.get("list.revised"),
        words.get("list.title"));
    for (Listing advisory : advisories) {
      table.row(
          Style.PLAIN,
          advisory.id(),
          words.of("standing", advisory.standing()),
          advisory.revised().toString(),
          advisory.title().in(words.language()));
    }
    table.write(page);
  }
}
