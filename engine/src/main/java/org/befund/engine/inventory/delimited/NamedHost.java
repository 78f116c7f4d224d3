package org.befund.engine.inventory.delimited;

import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.profile.Cells;

/**
 * A host as rows name it. Its number in a fleet is asked for when what rows say of it is told
 * there, and kept, so a host is of one fleet. For one thread at a time.
 */
final class NamedHost {
  /** The host of rows that do not say which they are about. */
  static final NamedHost NOBODY = new NamedHost("", "");

  private final String group;
  private final String name;
  private int number = -1;

  /**
   * A host.
   *
   * @param group the environment that it belongs to; empty where that is not told
   */
  NamedHost(String group, String name) {
    this.group = group;
    this.name = name;
  }

  /** Its number in the {@link Fleet} that some cells are told to. */
  int in(Cells cells) {
    if (number < 0) {
      number = cells.host(group, name);
    }
    return number;
  }
}
