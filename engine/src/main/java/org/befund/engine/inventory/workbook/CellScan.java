package org.befund.engine.inventory.workbook;

import java.io.IOException;
import java.util.Set;

/** Looks through a sheet for cells that lie, or point, where nothing can be. */
final class CellScan extends Tags {
  /** The last column is XFD. */
  private static final int MOST_LETTERS = 3;

  /** So many texts that are not there are still passed over. */
  private static final int MOST_BEYOND = 100_000;

  private static final int MOST_MISSING = 100_000;

  private final long texts;
  private final Set<String> missing;
  private String address = "";
  private boolean shared;
  private long number = -1;
  private long rows;

  /**
   * Looks through one sheet.
   *
   * @param texts how many texts the cells of the workbook share
   * @param missing takes the addresses of cells that point to others; empty where they tell none
   */
  CellScan(long texts, Set<String> missing) {
    this.texts = texts;
    this.missing = missing;
  }

  @Override
  void tag(String name, String tag) throws IOException {
    rows += name.equals("row") ? 1 : 0;
    if (name.equals("c")) {
      address = attribute(tag, "r");
      shared = attribute(tag, "t").equals("s");
      int letters = 0;
      while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
        letters++;
      }
      if (letters > MOST_LETTERS) {
        throw new IOException("a cell of the workbook lies beyond the last column there can be");
      }
    }
    if (name.equals("/v") && number >= texts) {
      missing.add(address);
    }
    number = name.equals("v") && shared ? 0 : -1;
  }

  @Override
  void between(byte b) throws IOException {
    if (number < 0 || b < '0' || b > '9') {
      return;
    }
    number = number * 10 + b - '0';
    if (number > texts + MOST_BEYOND || missing.size() > MOST_MISSING) {
      throw new IOException("cells of the workbook have texts that it does not hold");
    }
  }

  /** How many rows the sheet has so far. */
  long rows() {
    return rows;
  }
}
