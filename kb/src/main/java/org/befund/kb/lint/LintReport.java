package org.befund.kb.lint;

import java.util.List;

/**
 * What an examination found.
 *
 * @param flaws what is to be mended, by file and place
 * @param excepted what authors let stand
 * @param truncated the files that have more flaws than are listed
 * @param files how many files were examined
 * @param unread how many could not be, as there was no making out what stands in them
 */
public record LintReport(
    List<Flaw> flaws, List<Excepted> excepted, List<String> truncated, int files, int unread) {

  /**
   * A flaw that its file excepts.
   *
   * @param reason why it may stand
   */
  public record Excepted(Flaw flaw, String reason) {}

  public LintReport {
    flaws = List.copyOf(flaws);
    excepted = List.copyOf(excepted);
    truncated = List.copyOf(truncated);
  }

  /** How many flaws are of a severity. */
  public long count(Severity severity) {
    return flaws.stream().filter(flaw -> flaw.code().severity() == severity).count();
  }
}
