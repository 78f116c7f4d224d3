package org.befund.engine.inventory.delimited;

import java.util.ArrayList;
import java.util.List;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.fleet.Fleet.Known;
import org.befund.engine.inventory.profile.Cells;
import org.jspecify.annotations.Nullable;

/** What rows say of hosts, in their order, until it is known that they were cut rightly. */
final class Sightings {
  private final List<NamedHost> hosts = new ArrayList<>();
  private final List<@Nullable Known> said = new ArrayList<>();
  private @Nullable NamedHost last;
  private boolean unreadOfAny;

  /** A row is about a host, whether or not it says anything that matters. */
  void of(NamedHost host) {
    if (host != last) {
      add(host, null);
    }
  }

  /** Something is said of a host. */
  void add(NamedHost host, @Nullable Known what) {
    hosts.add(host);
    said.add(what);
    last = host;
  }

  /** Something could not be read which may be about any host. */
  void unreadOfAny() {
    unreadOfAny = true;
  }

  /**
   * Tells all of it.
   *
   * @return the number of the host that was seen last; -1 where there is none
   */
  int tell(Fleet fleet, Cells cells) {
    if (unreadOfAny) {
      fleet.unreadOfAny();
    }
    int number = -1;
    for (int i = 0; i < hosts.size(); i++) {
      number = hosts.get(i).in(cells);
      Known what = said.get(i);
      if (what != null) {
        fleet.add(number, what);
      }
    }
    return number;
  }
}
