package org.befund.cli.text;

import org.befund.kb.lint.Code;
import org.befund.kb.lint.Severity;

/** The codes of all flaws, a line each. */
public final class CodeTable {

  private CodeTable() {}

  /** Writes the table onto a page. */
  public static Page on(Page page) {
    Table table = new Table(0);
    for (Code code : Code.values()) {
      table.row(Style.PLAIN, code.id(), code.severity().word(), code.sentence());
      table.stand(1, code.severity() == Severity.ERROR ? Style.BAD : Style.OPEN);
    }
    table.write(page);
    return page;
  }
}
