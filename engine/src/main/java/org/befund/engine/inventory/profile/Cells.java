package org.befund.engine.inventory.profile;

import java.util.ArrayList;
import java.util.List;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.fleet.Fleet.Known;
import org.befund.engine.inventory.fleet.Said;
import org.jspecify.annotations.Nullable;

/** Reads what cells that belong together say, by one profile. Safe for use by several threads. */
public final class Cells {

  /** Something that is said, with what is known of it. */
  public record Part(Said said, Known known) {}

  private static final Said.Program NAMELESS = new Said.Program("", "", "", "", "", "");

  private final Profile profile;
  private final Fleet fleet;

  /** Reads by a profile, and knows of a fleet what is said already. */
  public Cells(Profile profile, Fleet fleet) {
    this.profile = profile;
    this.fleet = fleet;
  }

  /**
   * What cells say.
   *
   * @param cells in the order of the clause's places; empty text where there is nothing
   * @return nothing when they say nothing
   */
  public List<Part> read(Clause clause, String[] cells) {
    if (clause.product() != null) {
      return Pivot.said(clause.product(), cells[0], clause.topic()).stream()
          .map(this::part)
          .toList();
    }
    String[] c = cells.clone();
    for (int i = 0; i < c.length; i++) {
      if (c[i].isEmpty()) {
        c[i] = profile.constants().getOrDefault(clause.topic().fields().get(i), "");
      }
    }
    List<Said> said = new ArrayList<>();
    State state = state(clause.topic(), c);
    if (state != State.THERE) {
      // what is not there says nothing of an older or a newer one of the same name
      boolean open = state == State.OPEN || clause.topic() == Topic.PROGRAM;
      return open && !c[0].isBlank() ? List.of(part(new Said.Unread())) : List.of();
    }
    for (int i = 1; i < c.length; i++) {
      c[i] = clause.topic() == Topic.PROGRAM && i == 1 ? c[i] : CellText.plain(c[i]);
    }
    switch (clause.topic()) {
      case PROGRAM -> programs(c, clause.separator(), said);
      case UPDATE -> updates(c[0], profile.dates().iso(c[1]), clause.separator(), said);
      default -> said.addAll(said(clause.topic(), c));
    }
    return said.stream().map(this::part).toList();
  }

  private static State state(Topic topic, String[] cells) {
    int place = topic.fields().indexOf(Field.STATE);
    return place < 0 ? State.THERE : State.of(cells[place]);
  }

  private Part part(Said said) {
    return new Part(said, fleet.known(said));
  }

  /** A part of what a cell says, which a note tells why it cannot be used. */
  private Part part(Pivot.Value value) {
    Known known = fleet.known(value.said());
    String note = value.note();
    return new Part(
        value.said(),
        note == null ? known : new Known(known.number(), new Fleet.Worth(true, false, note)));
  }

  private List<Said> said(Topic topic, String[] c) {
    c[0] = CellText.plain(c[0]);
    boolean silent = c[0].isEmpty() && (topic != Topic.SYSTEM || c[3].isEmpty());
    return silent
        ? List.of()
        : List.of(
            switch (topic) {
              case SYSTEM -> new Said.OperatingSystem(c[0], c[1], c[2], c[3]);
              case FILE -> new Said.InstalledFile(c[0], c[1], profile.dates().iso(c[2]));
              case REGISTRY -> new Said.Registry(c[0], c[1], c[2]);
              case ROLE -> new Said.Role(c[0]);
              default -> new Said.Server(c[0]);
            });
  }

  /** Updates of a list, or one. */
  private static void updates(
      String cell, String day, @Nullable String separator, List<Said> said) {
    for (String value : Listed.updates(cell, separator)) {
      said.add(new Said.Update(Said.kb(value), day));
    }
  }

  /** Programs of a list, or one. */
  private static void programs(String[] c, @Nullable String separator, List<Said> said) {
    List<String> names = Listed.values(c[0], separator);
    if (names.isEmpty()) {
      // an entry without a name says that there is something which nobody could name
      if (!c[1].isEmpty() || !c[2].isEmpty()) {
        said.add(NAMELESS);
      }
      return;
    }
    List<String> versions = Listed.values(c[1], separator);
    if (versions.size() == 1 || (names.size() == 1 && separator == null)) {
      // what stands beside one version is one name, however odd
      said.add(new Said.Program(CellText.plain(c[0]), CellText.plain(c[1]), c[2], c[3], c[4], ""));
      return;
    }
    boolean paired = versions.size() == names.size();
    for (int i = 0; i < names.size(); i++) {
      Listed.Item item = Listed.Item.of(names.get(i));
      String version = paired ? versions.get(i) : item.version();
      String name = paired ? names.get(i) : item.name();
      said.add(new Said.Program(name, version, "", "", "", ""));
    }
  }

  /** The same with the day of its installation, where that matters. */
  public Known dated(Part part, String date) {
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
  public int host(String group, String name) {
    int host = fleet.host(group, name);
    for (String list : profile.complete()) {
      fleet.add(host, fleet.known(new Said.Complete(list)));
    }
    return host;
  }
}
