package org.befund.cli;

/** The exit codes of every command. */
final class ExitCode {
  static final int DONE = 0;

  /** Done, and a status occurred that {@code --fail-on} names. */
  static final int STATUS_OCCURRED = 1;

  /** Done, and something that was tested did not pass. */
  static final int FAILED = 1;

  /** The command line or the input cannot be used; nothing was evaluated. */
  static final int NOTHING_DONE = 2;

  /** Done, but for something that could not be read. */
  static final int DONE_IN_PART = 3;

  private ExitCode() {}
}
