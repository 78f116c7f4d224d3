package org.befund.engine.inventory;

import java.util.regex.Pattern;
import org.befund.engine.inventory.intake.Export;

/** Why a file is none that can be read, as far as that can be told. */
final class Unknown {
  private static final Pattern LABEL = Pattern.compile("^\\S[^:\\[]{1,60}:(?: +\\S.*)?$");
  private static final Pattern NUMBERED = Pattern.compile("^\\s+\\[\\d+\\]: .*$");
  private static final int ENOUGH = 10;

  private Unknown() {}

  static String reason(Export export) {
    if (export.raw().length == 0) {
      return "the file is empty";
    } else if (export.starts(0xd0, 0xcf, 0x11, 0xe0)) {
      return "it is a workbook of Excel before 2007 (.xls), or one with a password; save it as .xlsx"
          + " or CSV";
    } else if (export.holds("mimetypeapplication/vnd.oasis")) {
      return "it is a document of OpenDocument; save it as .xlsx or CSV";
    } else if (export.holds("xl/workbook.bin")) {
      return "it is a binary workbook of Excel (.xlsb); save it as .xlsx or CSV";
    } else if (isSystemInfo(export)) {
      return "it looks like the output of systeminfo in another language than English or German,"
          + " which cannot be read";
    }
    return "no format and no profile fits the file; 'befund profile list' tells what there is";
  }

  /** Labels and values, and some that are numbered. */
  private static boolean isSystemInfo(Export export) {
    int labels = 0;
    int numbered = 0;
    for (String line : export.lines(60)) {
      labels += LABEL.matcher(line).matches() ? 1 : 0;
      numbered += NUMBERED.matcher(line).matches() ? 1 : 0;
    }
    return labels > ENOUGH && numbered > 0;
  }
}
