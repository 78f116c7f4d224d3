package org.befund.cli.text;

import java.util.List;
import org.befund.engine.inventory.profile.Profile;

/** The profiles of exports, a line each. */
public final class ProfileTable {

  private ProfileTable() {}

  /** Writes the table onto a page. */
  public static Page on(Page page, List<Profile> profiles) {
    Table table = new Table(0);
    profiles.forEach(profile -> table.row(Style.PLAIN, profile.name(), profile.about()));
    table.write(page);
    return page;
  }
}
