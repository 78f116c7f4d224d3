package org.befund.engine.inventory.delimited;

import java.util.ArrayList;
import java.util.List;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.fleet.Said;
import org.befund.engine.inventory.intake.Order;
import org.befund.engine.inventory.intake.Reject;
import org.befund.engine.inventory.intake.TextRows;
import org.befund.engine.inventory.profile.Cells;
import org.befund.engine.inventory.profile.Columns;
import org.befund.engine.inventory.profile.Field;
import org.befund.engine.inventory.profile.Heading;
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

  private final String file;
  private final Columns columns;
  private final Heading heading;
  private final Profile profile;
  private final Fleet fleet;
  private final Cells reader;
  private final RowCells cells;
  private final int hostColumn;
  private final int groupColumn;
  private final String fallbackHost;
  private final NamedHost fallback;
  private final RowText texts;
  private final CellGroup[] groups;
  private final CellMemo<NamedHost> hosts;
  private final CellMemo<String> groupNames;
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
    this.heading = new Heading(columns);
    this.profile = columns.profile();
    this.fleet = fleet;
    this.groupColumn = groupColumn;
    this.hostColumn = columns.of(Field.HOST);
    this.fallbackHost = fallbackHost;
    this.fallback = fallbackHost.isEmpty() ? NamedHost.NOBODY : new NamedHost("", fallbackHost);
    this.width = columns.headers().size();
    this.cells = new RowCells(delimiter, width);
    this.texts = new RowText(cells, profile, columns.of(Field.STATE));
    this.hosts = new CellMemo<>(cells, new int[] {groupColumn, hostColumn}, this::named);
    this.groupNames = new CellMemo<>(cells, new int[] {groupColumn}, () -> texts.of(groupColumn));
    this.reader = new Cells(profile, fleet);
    this.groups =
        columns.clauses().stream()
            .map(clause -> new CellGroup(clause, reader, cells, texts))
            .toArray(CellGroup[]::new);
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
      String raw = RowCells.raw(bytes, 0, trimmedLength(block), profile.encoding());
      rejects.add(new Reject(file, 0, "", reason, raw));
      return new Outcome(1, 1, rejects, sightings, order, true);
    }
    used = null;
    for (CellGroup group : groups) {
      group.enter();
    }
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
      List<String> row = texts.first(width);
      if (columns.isHeader(row)) {
        return;
      } else if (heading.isOfOther(row)) {
        sightings.unreadOfAny();
        reject("", TextRows.OTHER_TABLE);
        return;
      }
      host = new NamedHost(groupName(), hostName());
    }
    if (host == NamedHost.NOBODY) {
      sightings.unreadOfAny();
      reject("", "the row does not say which host it is about");
      return;
    }
    enter(host);
    used = host;
    sightings.of(host);
    for (CellGroup group : groups) {
      CellGroup.Meaning meaning = group.meaning(bytes, begun);
      if (meaning.matters()) {
        tell(host, group, meaning);
      }
    }
  }

  private void tell(NamedHost host, CellGroup group, CellGroup.Meaning meaning) {
    boolean isNew = group.isNew(host, meaning);
    for (Cells.Part part : meaning.parts()) {
      Fleet.Worth worth = part.known().worth();
      String note = worth.note();
      if (note != null) {
        reject(hostName(), note);
      }
      if (isNew || worth.dated()) {
        boolean dated = worth.dated() && group.date() >= 0;
        sightings.add(host, dated ? reader.dated(part, texts.of(group.date())) : part.known());
      }
    }
  }

  private NamedHost host() {
    if (!begun || !hosts.isSame()) {
      lastHost = hostColumn < 0 && groupColumn < 0 ? fallback : hosts.of(bytes);
    }
    return lastHost;
  }

  private NamedHost named() {
    String name = hostName();
    if (name.isEmpty()) {
      return NamedHost.NOBODY;
    }
    return heading.isLike(name) ? LIKE_HEADER : new NamedHost(groupName(), name);
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
      order.next(groupName());
    }
  }

  private String hostName() {
    return hostColumn < 0 ? fallbackHost : texts.of(hostColumn);
  }

  private String groupName() {
    return groupColumn < 0 ? "" : groupNames.of(bytes);
  }

  private void reject(String host, String reason) {
    rejects.add(new Reject(file, line, host, reason, texts.raw()));
  }
}
