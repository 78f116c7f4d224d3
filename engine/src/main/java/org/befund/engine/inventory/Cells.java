package org.befund.engine.inventory;

import java.util.ArrayList;
import java.util.List;
import org.befund.engine.inventory.Fleet.Known;
import org.jspecify.annotations.Nullable;

/** Reads what cells that belong together say, by one profile. Safe for use by several threads. */
final class Cells {

  /** Something that is said, with what is known of it. */
  record Part(Said said, Known known) {}

  private final Profile profile;
  private final Fleet fleet;

  Cells(Profile profile, Fleet fleet) {
    this.profile = profile;
    this.fleet = fleet;
  }

  /** The topics of which some columns can say something. */
  List<Topic> topics(Columns columns) {
    List<Topic> topics = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      Field first = topic.fields().get(0);
      if (columns.of(first) >= 0 || profile.constants().containsKey(first)) {
        topics.add(topic);
      }
    }
    return topics;
  }

  /**
   * What cells say.
   *
   * @param cells in the order of the topic's fields; empty text where there is nothing
   * @return null when they say nothing
   */
  @Nullable Part read(Topic topic, String[] cells) {
    String[] c = cells.clone();
    for (int i = 0; i < c.length; i++) {
      if (c[i].isEmpty()) {
        c[i] = profile.constants().getOrDefault(topic.fields().get(i), "");
      }
    }
    Said said = said(topic, c);
    return said == null ? null : new Part(said, fleet.known(said));
  }

  private @Nullable Said said(Topic topic, String[] c) {
    return switch (topic) {
      case PROGRAM -> program(c);
      case SYSTEM ->
          c[0].isEmpty() && c[3].isEmpty()
              ? null
              : new Said.OperatingSystem(c[0], c[1], c[2], c[3]);
      case UPDATE ->
          c[0].isEmpty() ? null : new Said.Update(Said.kb(c[0]), profile.dates().iso(c[1]));
      case FILE ->
          c[0].isEmpty() ? null : new Said.InstalledFile(c[0], c[1], profile.dates().iso(c[2]));
      case REGISTRY -> c[0].isEmpty() ? null : new Said.Registry(c[0], c[1], c[2]);
      case ROLE -> c[0].isEmpty() ? null : new Said.Role(c[0]);
      case SERVER -> c[0].isEmpty() ? null : new Said.Server(c[0]);
    };
  }

  /** An entry without a name says that there is something which nobody could name. */
  private static @Nullable Said program(String[] c) {
    if (c[0].isEmpty()) {
      boolean nothing = c[1].isEmpty() && c[2].isEmpty();
      return nothing ? null : new Said.Program("", "", "", "", "", "");
    }
    return new Said.Program(c[0], c[1], c[2], c[3], c[4], "");
  }

  /** The same with the day of its installation, where that matters. */
  Known dated(Part part, String date) {
    boolean asked = part.known().worth().dated() && !date.isEmpty();
    if (!asked || !(part.said() instanceof Said.Program p)) {
      return part.known();
    }
    String day = profile.dates().iso(date);
    return day.isEmpty()
        ? part.known()
        : fleet.known(
            new Said.Program(
                p.name(), p.version(), p.servicePack(), p.architecture(), p.edition(), day));
  }

  /** A host, with the lists that the profile states to be complete. */
  int host(String group, String name) {
    int host = fleet.host(group, name);
    for (String list : profile.complete()) {
      fleet.add(host, fleet.known(new Said.Complete(list)));
    }
    return host;
  }
}
