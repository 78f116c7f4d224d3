package org.befund.engine.inventory.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.befund.engine.inventory.intake.Expanding;

/** A first look at the parts of a workbook, as hostile ones grow without end. */
final class WorkbookParts {
  private static final long MOST_STRINGS = 256L << 20;
  private static final long MOST_OF_A_SHEET = 16L << 30;

  private WorkbookParts() {}

  /**
   * What was seen.
   *
   * @param missing the addresses of cells, of whichever sheet, with a text that the workbook does
   *     not hold; an empty one where cells have no address
   * @param rows how many rows all sheets have
   */
  record Look(Set<String> missing, long rows) {}

  /**
   * Unpacks everything once, without keeping it.
   *
   * @throws IOException when it grows beyond measure, or cells lie or point where nothing can be
   */
  static Look measure(Path path) throws IOException {
    Set<String> missing = new HashSet<>();
    long rows = 0;
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<ZipEntry> sheets = new ArrayList<>();
      byte[] some = new byte[1 << 16];
      long texts = 0;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.startsWith("xl/worksheets/")) {
          sheets.add(entry);
        } else {
          TextCount count = new TextCount();
          look(zip, entry, some, MOST_STRINGS, count);
          texts += name.endsWith("sharedstrings.xml") ? count.texts() : 0;
        }
      }
      for (ZipEntry sheet : sheets) {
        CellScan cells = new CellScan(texts, missing);
        look(zip, sheet, some, MOST_OF_A_SHEET, cells);
        rows += cells.rows();
      }
    }
    return new Look(missing, rows);
  }

  private static void look(ZipFile zip, ZipEntry entry, byte[] some, long most, Tags tags)
      throws IOException {
    long count = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        count += read;
        if (count > most || Expanding.isBeyondMeasure(count, entry.getCompressedSize())) {
          throw new IOException(
              "the part " + entry.getName() + " of the workbook grows beyond all measure");
        }
        tags.take(some, read);
      }
    }
  }

  /** Counts texts that cells share. */
  private static final class TextCount extends Tags {
    private long texts;

    @Override
    void tag(String name, String tag) {
      texts += name.equals("si") ? 1 : 0;
    }

    long texts() {
      return texts;
    }
  }
}
