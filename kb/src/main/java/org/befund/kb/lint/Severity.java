package org.befund.kb.lint;

import java.util.Locale;

/** How bad a flaw is. */
public enum Severity {
  /** The file cannot be used, or says something other than it seems to. */
  ERROR,
  /** The file can be used, but something in it has no effect or is likely a slip. */
  WARNING;

  /** How it is written: {@code error}, {@code warning}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
