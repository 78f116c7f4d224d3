package org.befund.engine.inventory;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of one export into a fleet. Cells that were seen before cost no more than looking
 * their bytes up. For one thread.
 */
final class RowReader {
  private static final byte SEPARATOR = 0x1f;

  /** The number of hosts that are called like the header of their column. */
  private static final int LIKE_HEADER = -2;

  /** What came of a block. */
  record Outcome(long rows, List<Reject> rejects) {}

  /** What cells of a row that belong together mean. */
  private record Meaning(List<Cells.Part> parts) {}

  /** Cells that together say one thing. */
  private static final class Group {
    private final Clause clause;
    private final int[] places;
    private final Seen<Meaning> seen = new Seen<>();
    private long toldTo = -1;
    private @Nullable Meaning told;

    Group(Clause clause) {
      this.clause = clause;
      this.places = clause.places();
    }
  }

  private final String file;
  private final Columns columns;
  private final Profile profile;
  private final Charset charset;
  private final Fleet fleet;
  private final Cells reader;
  private final byte delimiter;
  private final int hostColumn;
  private final int groupColumn;
  private final String fallbackHost;
  private final List<Group> groups = new ArrayList<>();
  private final Seen<Integer> hosts = new Seen<>();
  private final int width;
  private final int[] starts;
  private final int[] ends;
  private byte[] bytes = {};
  private byte[] scratch = new byte[1 << 10];
  private byte[] key = new byte[1 << 10];
  private byte[] lastKey = new byte[1 << 10];
  private int lastLength = -1;
  private int lastHost = -1;
  private List<Reject> rejects = new ArrayList<>();

  /**
   * A reader.
   *
   * @param groupColumn the column of the environment's name; -1 where there is none
   * @param fallbackHost the host that rows are about where they do not say
   */
  RowReader(
      String file,
      Columns columns,
      byte delimiter,
      int groupColumn,
      String fallbackHost,
      Fleet fleet) {
    this.file = file;
    this.columns = columns;
    this.profile = columns.profile();
    this.charset = profile.encoding();
    this.fleet = fleet;
    this.delimiter = delimiter;
    this.groupColumn = groupColumn;
    this.hostColumn = columns.of(Field.HOST);
    this.fallbackHost = fallbackHost;
    this.width = columns.headers().size();
    this.starts = new int[width];
    this.ends = new int[width];
    this.reader = new Cells(profile, fleet);
    columns.clauses().forEach(clause -> groups.add(new Group(clause)));
  }

  /** Reads the rows of a block. */
  Outcome read(RowBlocks.Block block) {
    rejects = new ArrayList<>();
    bytes = block.bytes();
    if (block.broken()) {
      fleet.unreadOfAny();
      String reason =
          "the row is too long, or a quote in it is never closed; it was read up to its first line"
              + " end and not used";
      reject(block.line(), 0, block.length(), "", reason);
      return new Outcome(1, rejects);
    }
    long rows = 0;
    long line = block.line();
    int at = 0;
    while (at < block.length()) {
      int next = row(at, block.length(), line);
      if (next > 0) {
        rows++;
      }
      at = Math.abs(next);
      line = lineOfNext;
    }
    return new Outcome(rows, rejects);
  }

  private long lineOfNext;

  /** Reads a row; gives where the next begins, negative when the row was blank. */
  private int row(int from, int limit, long line) {
    int column = 0;
    int at = from;
    long lines = line;
    int scratched = 0;
    boolean zero = false;
    boolean blank = true;
    boolean closed = true;
    boolean ended = false;
    while (!ended) {
      int start;
      int end;
      if (at < limit && bytes[at] == '"') {
        start = ++at;
        boolean doubled = false;
        closed = false;
        while (at < limit) {
          byte b = bytes[at];
          if (b == '"') {
            if (at + 1 < limit && bytes[at + 1] == '"') {
              doubled = true;
              at++;
            } else {
              closed = true;
              break;
            }
          } else if (b == '\n') {
            lines++;
          }
          zero |= b == 0;
          at++;
        }
        end = at;
        at = Math.min(limit, at + 1);
        int rest = at;
        while (at < limit && bytes[at] != delimiter && bytes[at] != '\n') {
          at++;
        }
        blank = false;
        if (doubled || trimmed(rest, at) > rest) {
          // doubled quotes, or text behind the closing quote: made whole where it does no harm
          int length = end - start + at - rest;
          scratch = room(scratch, scratched + length);
          int to = scratched;
          for (int i = start; i < end; i++) {
            scratch[to++] = bytes[i];
            if (bytes[i] == '"') {
              i++;
            }
          }
          int stop = trimmed(rest, at);
          for (int i = rest; i < stop; i++) {
            scratch[to++] = bytes[i];
          }
          // places in scratch are told by negative numbers
          start = -1 - scratched;
          end = -1 - to;
          scratched = to;
        }
      } else {
        start = at;
        while (at < limit && bytes[at] != delimiter && bytes[at] != '\n') {
          zero |= bytes[at] == 0;
          at++;
        }
        end = trimmed(start, at);
        blank &= end == start;
      }
      if (column < width) {
        starts[column] = start;
        ends[column] = end;
      }
      column++;
      if (at >= limit) {
        ended = true;
      } else {
        ended = bytes[at] == '\n';
        at++;
      }
    }
    if (at > from && bytes[at - 1] == '\n') {
      lines++;
    }
    lineOfNext = lines;
    if (blank && column == 1) {
      return -at;
    }
    use(line, from, at, column, zero, closed);
    return at;
  }

  /** The end without the carriage returns before it. */
  private int trimmed(int from, int to) {
    int end = to;
    while (end > from && bytes[end - 1] == '\r') {
      end--;
    }
    return end;
  }

  private void use(long line, int from, int to, int cells, boolean zero, boolean closed) {
    if (zero) {
      fleet.unreadOfAny();
      reject(line, from, to, "", "the row holds characters that are no text (NUL)");
      return;
    }
    if (!closed) {
      unread(Math.min(cells - 1, width));
      reject(line, from, to, "", "the row ends within quotes");
      return;
    }
    if (cells != width) {
      // in a row that was cut short the last cell may be cut too
      unread(cells < width ? cells - 1 : width);
      String reason = "the row has " + cells + (cells == 1 ? " column" : " columns");
      reject(line, from, to, "", reason + " where the header has " + width);
      return;
    }
    int host = host();
    if (host == LIKE_HEADER) {
      if (columns.isHeader(cells())) {
        return;
      }
      host = reader.host(groupColumn < 0 ? "" : cell(groupColumn), hostName());
    }
    if (host < 0) {
      fleet.unreadOfAny();
      reject(line, from, to, "", "the row does not say which host it is about");
      return;
    }
    for (Group group : groups) {
      Meaning meaning = meaning(group);
      boolean again = group.toldTo == host && group.told == meaning;
      group.toldTo = host;
      group.told = meaning;
      for (Cells.Part part : meaning.parts()) {
        Fleet.Worth worth = part.known().worth();
        String note = worth.note();
        if (note != null) {
          reject(line, from, to, hostName(), note);
        }
        if (!again || worth.dated()) {
          boolean dated = worth.dated() && group.clause.date() >= 0;
          fleet.add(host, dated ? reader.dated(part, cell(group.clause.date())) : part.known());
        }
      }
    }
  }

  private Meaning meaning(Group group) {
    int length = 0;
    for (int place : group.places) {
      length = append(place, length);
    }
    long hash = Seen.hash(key, 0, length);
    Meaning meaning = group.seen.get(hash, key, 0, length);
    if (meaning == null) {
      byte[] kept = Arrays.copyOf(key, length);
      String[] cells = new String[group.places.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = group.places[i] < 0 ? "" : lines(group.places[i]);
      }
      meaning = new Meaning(reader.read(group.clause, cells));
      group.seen.put(hash, kept, 0, length, meaning);
    }
    return meaning;
  }

  private int append(int place, int length) {
    if (place < 0) {
      return length;
    }
    int from = starts[place];
    int to = ends[place];
    byte[] in = bytes;
    if (from < 0) {
      in = scratch;
      from = -1 - from;
      to = -1 - to;
    }
    key = room(key, length + to - from + 1);
    System.arraycopy(in, from, key, length, to - from);
    int end = length + to - from;
    key[end] = SEPARATOR;
    return end + 1;
  }

  private static byte[] room(byte[] array, int length) {
    return length <= array.length
        ? array
        : Arrays.copyOf(array, Math.max(length, array.length * 2));
  }

  private int host() {
    if (hostColumn < 0 && groupColumn < 0) {
      return fallbackHost.isEmpty() ? -1 : reader.host("", fallbackHost);
    }
    int length = append(groupColumn, 0);
    length = append(hostColumn, length);
    if (length == lastLength && Arrays.equals(key, 0, length, lastKey, 0, length)) {
      return lastHost;
    }
    long hash = Seen.hash(key, 0, length);
    Integer known = hosts.get(hash, key, 0, length);
    if (known == null) {
      byte[] kept = Arrays.copyOf(key, length);
      String name = hostName();
      String group = groupColumn < 0 ? "" : cell(groupColumn);
      known = name.isEmpty() ? -1 : likeHeader(name) ? LIKE_HEADER : reader.host(group, name);
      hosts.put(hash, kept, 0, length, known);
      length = kept.length;
      key = room(key, length);
      System.arraycopy(kept, 0, key, 0, length);
    }
    lastKey = room(lastKey, length);
    System.arraycopy(key, 0, lastKey, 0, length);
    lastLength = length;
    lastHost = known;
    return known;
  }

  /** What is left out of a row may be about its host, or if that cannot be told, about any. */
  private void unread(int cells) {
    int host = hostColumn < cells && groupColumn < cells ? host() : -1;
    if (host >= 0) {
      fleet.add(host, fleet.known(new Said.Unread()));
    } else {
      fleet.unreadOfAny();
    }
  }

  /** A host that is called like the header of its column may be the header once more. */
  private boolean likeHeader(String name) {
    String header = hostColumn < 0 ? "" : columns.headers().get(hostColumn);
    return !header.isEmpty() && Headers.folded(name).equals(Headers.folded(header));
  }

  private List<String> cells() {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      cells.add(cell(i));
    }
    return cells;
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
    int from = starts[place];
    int to = ends[place];
    String text =
        from < 0
            ? CellText.of(scratch, -1 - from, -1 - to, charset)
            : CellText.of(bytes, from, to, charset);
    return profile.isAbsent(text) ? "" : text;
  }

  private void reject(long line, int from, int to, String host, String reason) {
    int end = trimmed(from, to > from && bytes[to - 1] == '\n' ? to - 1 : to);
    rejects.add(new Reject(file, line, host, reason, CellText.raw(bytes, from, end, charset)));
  }
}
