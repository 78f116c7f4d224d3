package org.befund.engine.inventory.delimited;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.fleet.Said;
import org.befund.engine.inventory.intake.Order;
import org.befund.engine.inventory.intake.Reject;
import org.befund.engine.inventory.profile.CellText;
import org.befund.engine.inventory.profile.Cells;
import org.befund.engine.inventory.profile.Clause;
import org.befund.engine.inventory.profile.Columns;
import org.befund.engine.inventory.profile.Field;
import org.befund.engine.inventory.profile.Headers;
import org.befund.engine.inventory.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of one export into a fleet. Cells that were seen before cost no more than looking
 * their bytes up. For one thread.
 */
final class RowReader {
  /** Hosts that are called like the header of their column. */
  private static final NamedHost LIKE_HEADER = new NamedHost("", "");

  /**
   * What came of a block.
   *
   * @param lines how many line ends it has
   * @param rejects what could not be used, by the number of line ends before it
   * @param sightings what the rows say of hosts
   * @param order the environments of the rows, where their order matters
   * @param whole whether the last row does not end within quotes
   */
  record Outcome(
      long rows,
      long lines,
      List<Reject> rejects,
      Sightings sightings,
      Order order,
      boolean whole) {}

  /** What cells of a row that belong together mean. */
  private record Meaning(List<Cells.Part> parts, boolean matters) {
    static Meaning of(List<Cells.Part> parts) {
      return new Meaning(
          parts,
          parts.stream()
              .map(Cells.Part::known)
              .anyMatch(known -> known.number() >= 0 || known.worth().note() != null));
    }
  }

  /** Cells that together say one thing. */
  private static final class Group {
    private final Clause clause;
    private final int[] places;
    private final CellKey key;
    private final Seen<Meaning> seen = new Seen<>();
    private @Nullable Meaning last;
    private @Nullable NamedHost toldTo;
    private @Nullable Meaning told;

    Group(Clause clause) {
      this.clause = clause;
      this.places = clause.places();
      this.key = new CellKey(places);
    }
  }

  private final String file;
  private final Columns columns;
  private final Profile profile;
  private final Charset charset;
  private final Fleet fleet;
  private final Cells reader;
  private final RowCells cells;
  private final int hostColumn;
  private final int groupColumn;
  private final String fallbackHost;
  private final NamedHost fallback;
  private final String header;
  private final List<Group> groups = new ArrayList<>();
  private final CellKey hostKey;
  private final Seen<NamedHost> hosts = new Seen<>();
  private final int width;
  private byte[] bytes = {};
  private long line;
  private NamedHost lastHost = NamedHost.NOBODY;
  private final boolean ordered;
  private Order order = new Order();
  private @Nullable NamedHost used;
  private boolean begun;
  private List<Reject> rejects = new ArrayList<>();
  private Sightings sightings = new Sightings();

  /**
   * A reader.
   *
   * @param groupColumn the column of the environment's name; -1 where there is none
   * @param fallbackHost the host that rows are about where they do not say
   * @param ordered whether it matters in which order environments come
   */
  RowReader(
      String file,
      Columns columns,
      byte delimiter,
      int groupColumn,
      String fallbackHost,
      Fleet fleet,
      boolean ordered) {
    this.ordered = ordered && groupColumn >= 0;
    this.file = file;
    this.columns = columns;
    this.profile = columns.profile();
    this.charset = profile.encoding();
    this.fleet = fleet;
    this.groupColumn = groupColumn;
    this.hostColumn = columns.of(Field.HOST);
    this.fallbackHost = fallbackHost;
    this.fallback = fallbackHost.isEmpty() ? NamedHost.NOBODY : new NamedHost("", fallbackHost);
    this.header = hostColumn < 0 ? "" : Headers.folded(columns.headers().get(hostColumn));
    this.width = columns.headers().size();
    this.cells = new RowCells(delimiter, width);
    this.hostKey = new CellKey(new int[] {groupColumn, hostColumn});
    this.reader = new Cells(profile, fleet);
    columns.clauses().forEach(clause -> groups.add(new Group(clause)));
  }

  /** Reads the rows of a block. */
  Outcome read(RowBlocks.Block block) {
    rejects = new ArrayList<>();
    sightings = new Sightings();
    order = new Order();
    bytes = block.bytes();
    if (block.broken()) {
      sightings.unreadOfAny();
      String reason =
          "the row is too long, or a quote in it is never closed; it was read up to its first line"
              + " end and not used";
      String raw = RowCells.raw(bytes, 0, trimmedLength(block), charset);
      rejects.add(new Reject(file, 0, "", reason, raw));
      return new Outcome(1, 1, rejects, sightings, order, true);
    }
    used = null;
    groups.forEach(group -> group.toldTo = null);
    boolean whole = true;
    long rows = 0;
    line = 0;
    begun = false;
    cells.enter(bytes, block.length());
    while (cells.next()) {
      if (!cells.isBlank()) {
        rows++;
        use();
        begun = true;
      }
      line += cells.lineEnds();
      whole = cells.isClosed();
    }
    return new Outcome(rows, line, rejects, sightings, order, whole);
  }

  private static int trimmedLength(RowBlocks.Block block) {
    int end = block.length();
    while (end > 0 && (block.bytes()[end - 1] == '\n' || block.bytes()[end - 1] == '\r')) {
      end--;
    }
    return end;
  }

  private void use() {
    if (cells.hasNul()) {
      sightings.unreadOfAny();
      reject("", "the row holds characters that are no text (NUL)");
      return;
    }
    int count = cells.count();
    if (!cells.isClosed()) {
      unread(Math.min(count - 1, width));
      reject("", "the row ends within quotes");
      return;
    }
    if (count != width) {
      // in a row that was cut short the last cell may be cut too
      unread(count < width ? count - 1 : width);
      String reason = "the row has " + count + (count == 1 ? " column" : " columns");
      reject("", reason + " where the header has " + width);
      return;
    }
    NamedHost host = host();
    if (host == LIKE_HEADER) {
      if (columns.isHeader(texts())) {
        return;
      }
      host = new NamedHost(groupColumn < 0 ? "" : cell(groupColumn), hostName());
    }
    if (host == NamedHost.NOBODY) {
      sightings.unreadOfAny();
      reject("", "the row does not say which host it is about");
      return;
    }
    enter(host);
    used = host;
    sightings.of(host);
    for (Group group : groups) {
      Meaning meaning = meaning(group);
      if (!meaning.matters()) {
        continue;
      }
      boolean again = group.toldTo == host && group.told == meaning;
      group.toldTo = host;
      group.told = meaning;
      for (Cells.Part part : meaning.parts()) {
        Fleet.Worth worth = part.known().worth();
        String note = worth.note();
        if (note != null) {
          reject(hostName(), note);
        }
        if (!again || worth.dated()) {
          boolean dated = worth.dated() && group.clause.date() >= 0;
          sightings.add(host, dated ? reader.dated(part, cell(group.clause.date())) : part.known());
        }
      }
    }
  }

  private Meaning meaning(Group group) {
    Meaning last = group.last;
    if (last != null && begun && group.key.isWithin(cells.same())) {
      return last;
    }
    CellKey key = group.key;
    key.of(cells, bytes);
    long hash = Seen.hash(key.bytes(), key.from(), key.to());
    Meaning meaning = group.seen.get(hash, key.bytes(), key.from(), key.to());
    if (meaning == null) {
      String[] texts = new String[group.places.length];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = group.places[i] < 0 ? "" : lines(group.places[i]);
      }
      meaning = Meaning.of(reader.read(group.clause, texts));
      group.seen.put(hash, key.bytes(), key.from(), key.to(), meaning);
    }
    group.last = meaning;
    return meaning;
  }

  private NamedHost host() {
    if (!begun || !hostKey.isWithin(cells.same())) {
      lastHost = hostColumn < 0 && groupColumn < 0 ? fallback : named();
    }
    return lastHost;
  }

  private NamedHost named() {
    hostKey.of(cells, bytes);
    long hash = Seen.hash(hostKey.bytes(), hostKey.from(), hostKey.to());
    NamedHost known = hosts.get(hash, hostKey.bytes(), hostKey.from(), hostKey.to());
    if (known == null) {
      known = named(hostName());
      hosts.put(hash, hostKey.bytes(), hostKey.from(), hostKey.to(), known);
    }
    return known;
  }

  private NamedHost named(String name) {
    if (name.isEmpty()) {
      return NamedHost.NOBODY;
    }
    return likeHeader(name)
        ? LIKE_HEADER
        : new NamedHost(groupColumn < 0 ? "" : cell(groupColumn), name);
  }

  /** What is left out of a row may be about its host, or if that cannot be told, about any. */
  private void unread(int whole) {
    NamedHost host = hostColumn < whole && groupColumn < whole ? host() : NamedHost.NOBODY;
    if (host == NamedHost.NOBODY || host == LIKE_HEADER) {
      sightings.unreadOfAny();
    } else {
      enter(host);
      sightings.add(host, fleet.known(new Said.Unread()));
    }
  }

  private void enter(NamedHost host) {
    if (ordered && host != used) {
      order.next(cell(groupColumn));
    }
  }

  /** A host that is called like the header of its column may be the header once more. */
  private boolean likeHeader(String name) {
    // what is folded is never longer than it was
    return !header.isEmpty()
        && name.length() >= header.length()
        && Headers.folded(name).equals(header);
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      texts.add(cell(i));
    }
    return texts;
  }

  private String hostName() {
    return hostColumn < 0 ? fallbackHost : cell(hostColumn);
  }

  /** The text of a cell; empty where it says that there is none. */
  private String cell(int place) {
    return CellText.plain(lines(place));
  }

  /** The same with the line ends in it, which may part the values of a list. */
  private String lines(int place) {
    String text = cells.text(place, charset);
    return profile.isAbsent(text) ? "" : text;
  }

  private void reject(String host, String reason) {
    rejects.add(new Reject(file, line, host, reason, cells.raw(charset)));
  }
}
