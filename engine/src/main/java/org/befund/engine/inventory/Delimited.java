package org.befund.engine.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Rows of cells between commas, semicolons, tabs or bars, with a header. */
final class Delimited implements Format {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int MOST_LINES_BEFORE = 20;

  /**
   * Where the header was found.
   *
   * @param offset behind its line end, in bytes from the beginning of the text in UTF-8
   * @param line the line behind it, from 1
   */
  record Start(Columns columns, char delimiter, int offset, long line) {}

  @Override
  public boolean recognises(Export export, Intake intake) {
    return start(head(export), intake.profiles()) != null;
  }

  @Override
  public void read(Export export, Intake intake) throws IOException {
    byte[] head = head(export);
    Start start = start(head, intake.profiles());
    if (start == null) {
      return;
    }
    Charset wide = export.wide();
    InputStream in = wide == null ? export.in() : new Wide(export.in(), wide);
    in.skipNBytes(start.offset());
    String groupBy = intake.groupBy();
    int group = groupBy == null ? -1 : start.columns().named(groupBy);
    intake.columns(start.columns().headers(), group >= 0);
    ConcurrentLinkedQueue<RowReader> idle = new ConcurrentLinkedQueue<>();
    RowBlocks blocks = new RowBlocks(in, (byte) start.delimiter(), start.line());
    Deque<Future<RowReader.Outcome>> running = new ArrayDeque<>();
    try {
      for (RowBlocks.Block next = blocks.next(); next != null; next = blocks.next()) {
        RowBlocks.Block block = next;
        running.add(
            intake
                .workers()
                .submit(
                    () -> {
                      RowReader idling = idle.poll();
                      RowReader reader =
                          idling != null
                              ? idling
                              : new RowReader(
                                  export.name(),
                                  start.columns(),
                                  (byte) start.delimiter(),
                                  group,
                                  export.host(),
                                  intake.fleet());
                      RowReader.Outcome outcome = reader.read(block);
                      idle.add(reader);
                      return outcome;
                    }));
        while (running.size() > 2 * intake.threads()) {
          finish(running.remove(), intake);
        }
      }
    } finally {
      while (!running.isEmpty()) {
        finish(running.remove(), intake);
      }
    }
  }

  private static void finish(Future<RowReader.Outcome> future, Intake intake) {
    try {
      RowReader.Outcome outcome = future.get();
      intake.rows(outcome.rows());
      outcome.rejects().forEach(intake::reject);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The beginning in UTF-8, or in whatever encoding agrees with it where it is ASCII. */
  static byte[] head(Export export) {
    Charset wide = export.wide();
    return wide == null
        ? export.head()
        : new String(export.head(), wide).getBytes(StandardCharsets.UTF_8);
  }

  /** The first line of which a profile knows columns; what stands before it says nothing. */
  static @Nullable Start start(byte[] head, List<Profile> known) {
    boolean marked = head.length >= 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb;
    int from = marked ? 3 : 0;
    long line = 1;
    for (int lines = 0; lines < MOST_LINES_BEFORE && from < head.length; lines++) {
      int end = from;
      while (end < head.length && head[end] != '\n') {
        end++;
      }
      String text = CellText.raw(head, from, end, StandardCharsets.ISO_8859_1).replace("\r", "");
      Start found = header(text, known, Math.min(end + 1, head.length), line + 1);
      if (found != null) {
        return found;
      }
      from = end + 1;
      line++;
    }
    return null;
  }

  private static @Nullable Start header(String text, List<Profile> known, int offset, long line) {
    Start best = null;
    for (char delimiter : DELIMITERS) {
      List<Profile> profiles = new ArrayList<>();
      for (Profile profile : known) {
        Character own = profile.delimiter();
        if (own == null || own == delimiter) {
          profiles.add(profile);
        }
      }
      Columns columns = Profiles.best(profiles, cells(text, delimiter));
      boolean alone = columns != null && columns.headers().size() == 1;
      if (columns != null
          && !(alone && (text.length() > 40 || columns.of(Field.HOST) >= 0))
          && (best == null || columns.matched() > best.columns().matched())) {
        best = new Start(columns, delimiter, offset, line);
      }
    }
    return best;
  }

  /** The cells of a header. */
  static List<String> cells(String text, char delimiter) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        cells.add(CellText.plain(cell.toString()));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(CellText.plain(cell.toString()));
    return Arrays.asList(cells.toArray(new String[0]));
  }
}
