package org.befund.engine.inventory.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.befund.engine.inventory.profile.CellText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are those that a reader of one character after the other finds, wherever blocks are cut. */
class RowBlocksTest {
  private static final String SEED = "954960";
  private static final int WIDTH = 3;

  /** A row: its cells, and what is odd about it. */
  private record Row(List<String> cells, int lineEnds, boolean closed, boolean nul) {}

  @Property(tries = 3000, seed = SEED, afterFailure = AfterFailureMode.RANDOM_SEED)
  void rowsAreThoseOfASlowReader(@ForAll("texts") String text) {
    List<Row> slow = slow(text);
    for (int size : new int[] {16, 64, 4096}) {
      assertThat(read(text, size)).as("blocks of " + size).isEqualTo(slow);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 1000, 3000})
  void aRowMayHaveManyCellsInQuotes(int cells) {
    String row = "\"a,b\",".repeat(cells) + "c\n";
    String text = row + "x,\"y\"\"z\",\"\n\"\n" + row;

    assertThat(read(text, 1 << 14)).isEqualTo(slow(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 70_000, 300_000})
  void aCellInQuotesMayBeLong(int length) {
    String text = "a,\"" + "x\ny".repeat(length / 3) + "\",b\nc,d,e\n";

    assertThat(read(text, 1 << 14)).isEqualTo(slow(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 64, 100, 4096})
  void whatIsWholeBeforeATextBreaksOffIsRead(int size) {
    String whole = "c,d,e\n".repeat(5) + "a,\"" + "x\ny,".repeat(20) + "\",b\n";
    byte[] bytes = (whole + "f,\"g\nh").getBytes(StandardCharsets.UTF_8);
    RowBlocks blocks = blocks(new BrokenStream(bytes), size);

    assertThat(read(blocks)).isEqualTo(slow(whole));
    assertThat(blocks.failure()).hasMessage("broken off");
  }

  /** Fails once where its bytes end, and then behaves as if that were the end. */
  private static final class BrokenStream extends FilterInputStream {
    private boolean told;

    BrokenStream(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      if (read < 0 && !told) {
        told = true;
        throw new IOException("broken off");
      }
      return read;
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> cells =
        Arbitraries.of(
            "",
            "a",
            "host-1",
            "\"q\"",
            "\"a,b\"",
            "\"x\ny\"",
            "\"d\"\"d\"",
            "in\"side",
            "\"open",
            "\"rest\"of it",
            "n\0ul",
            "long cell of many words",
            "\r");
    Arbitrary<String> stops = Arbitraries.of(",", ",", ",", "\n", "\r\n", "\n\n");
    Arbitrary<String> starts = Arbitraries.of("", "", "host-1,site,", "\"host-1\",\"site\",");
    return Arbitraries.of("", "\n")
        .flatMap(
            end ->
                net.jqwik.api.Combinators.combine(starts, cells, stops)
                    .as((start, cell, stop) -> start + cell + stop)
                    .list()
                    .ofMaxSize(40)
                    .map(parts -> String.join("", parts) + end));
  }

  private static List<Row> read(String text, int size) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return read(blocks(new ByteArrayInputStream(bytes), size));
  }

  private static RowBlocks blocks(InputStream in, int size) {
    return new RowBlocks(in, (byte) ',', new ArrayDeque<>(), size);
  }

  private static List<Row> read(RowBlocks blocks) {
    Deque<RowBlocks.Block> ahead = new ArrayDeque<>();
    List<Row> rows = new ArrayList<>();
    while (true) {
      RowBlocks.Block cut = blocks.next(() -> takeAll(ahead, blocks, rows));
      if (cut != null) {
        ahead.add(cut);
      } else if (ahead.isEmpty()) {
        return rows;
      }
      while (ahead.size() > (cut == null ? 0 : 2)) {
        take(ahead, blocks, rows);
      }
    }
  }

  private static void takeAll(Deque<RowBlocks.Block> ahead, RowBlocks blocks, List<Row> rows) {
    while (!ahead.isEmpty()) {
      take(ahead, blocks, rows);
    }
  }

  /** Takes the rows of a block; has this and later ones cut again where it ends within quotes. */
  private static void take(Deque<RowBlocks.Block> ahead, RowBlocks blocks, List<Row> rows) {
    RowBlocks.Block block = ahead.element();
    List<Row> own = rows(block);
    boolean whole = own.isEmpty() || own.get(own.size() - 1).closed();
    if (whole || block.sure()) {
      ahead.remove();
      rows.addAll(own);
    } else {
      List<RowBlocks.Block> again = List.copyOf(ahead);
      ahead.clear();
      blocks.again(again);
    }
  }

  private static List<Row> rows(RowBlocks.Block block) {
    if (block.broken()) {
      return List.of(new Row(List.of("broken"), 1, true, false));
    }
    RowCells cells = new RowCells((byte) ',', WIDTH);
    List<Row> rows = new ArrayList<>();
    cells.enter(block.bytes(), block.length());
    while (cells.next()) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < Math.min(WIDTH, cells.count()); i++) {
        texts.add(cells.text(i, StandardCharsets.UTF_8));
      }
      texts.add(String.valueOf(cells.count()));
      rows.add(new Row(texts, (int) cells.lineEnds(), cells.isClosed(), cells.hasNul()));
    }
    return rows;
  }

  /** The same by RFC 4180, one character after the other. */
  private static List<Row> slow(String text) {
    List<Row> rows = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int from = at;
      List<String> cells = new ArrayList<>();
      int lineEnds = 0;
      boolean closed = true;
      boolean ended = false;
      while (!ended) {
        StringBuilder cell = new StringBuilder();
        if (at < text.length() && text.charAt(at) == '"') {
          closed = false;
          at++;
          while (at < text.length() && !closed) {
            char c = text.charAt(at++);
            if (c != '"') {
              cell.append(c);
              lineEnds += c == '\n' ? 1 : 0;
            } else if (at < text.length() && text.charAt(at) == '"') {
              cell.append(c);
              at++;
            } else {
              closed = true;
            }
          }
        }
        int rest = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
          at++;
        }
        cell.append(text.substring(rest, at).replaceAll("\r+$", ""));
        cells.add(cell.toString());
        ended = at >= text.length() || text.charAt(at) == '\n';
        lineEnds += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
        at++;
      }
      at = Math.min(at, text.length());
      String row = text.substring(from, at);
      if (!closed) {
        // what begins with a quote that is never closed is given up up to its first line end
        rows.add(new Row(List.of("broken"), 1, true, false));
        at = row.indexOf('\n') < 0 ? at : from + row.indexOf('\n') + 1;
      } else {
        List<String> texts = new ArrayList<>();
        cells.stream()
            .limit(WIDTH)
            .forEach(
                cell ->
                    texts.add(
                        CellText.of(
                            cell.getBytes(StandardCharsets.UTF_8),
                            0,
                            cell.length(),
                            StandardCharsets.UTF_8)));
        texts.add(String.valueOf(cells.size()));
        rows.add(new Row(texts, lineEnds, closed, row.indexOf('\0') >= 0));
      }
    }
    return rows;
  }
}
