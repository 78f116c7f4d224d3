package org.befund.engine.inventory.delimited;

import java.util.List;
import org.befund.engine.inventory.profile.Cells;
import org.befund.engine.inventory.profile.Clause;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a row that together say one thing. What was read of the same bytes before is not read
 * again. For one thread.
 */
final class CellGroup {

  /** What cells of a row that belong together mean. */
  record Meaning(List<Cells.Part> parts, boolean matters) {
    private static Meaning of(List<Cells.Part> parts) {
      return new Meaning(
          parts,
          parts.stream()
              .map(Cells.Part::known)
              .anyMatch(known -> known.number() >= 0 || known.worth().note() != null));
    }
  }

  private final Clause clause;
  private final Cells reader;
  private final RowText texts;
  private final CellMemo<Meaning> known;
  private @Nullable Meaning last;
  private @Nullable NamedHost toldOf;
  private @Nullable Meaning told;

  CellGroup(Clause clause, Cells reader, RowCells cells, RowText texts) {
    this.clause = clause;
    this.reader = reader;
    this.texts = texts;
    this.known = new CellMemo<>(cells, clause.places(), this::read);
  }

  /** Begins a block, of which nothing was told yet. */
  void enter() {
    toldOf = null;
  }

  /**
   * What the cells of the row mean.
   *
   * @param bytes the block
   * @param follows whether the row before was looked at too
   */
  Meaning meaning(byte[] bytes, boolean follows) {
    Meaning meaning = last;
    if (meaning == null || !follows || !known.isSame()) {
      meaning = known.of(bytes);
      last = meaning;
    }
    return meaning;
  }

  private Meaning read() {
    int[] places = clause.places();
    String[] each = new String[places.length];
    for (int i = 0; i < each.length; i++) {
      each[i] = places[i] < 0 ? "" : texts.lines(places[i]);
    }
    return Meaning.of(reader.read(clause, each));
  }

  /** Takes note that something is told of a host; false where the row before told the same. */
  boolean isNew(NamedHost host, Meaning meaning) {
    boolean again = toldOf == host && told == meaning;
    toldOf = host;
    told = meaning;
    return !again;
  }

  /** The column of the day; -1 where there is none. */
  int date() {
    return clause.date();
  }
}
