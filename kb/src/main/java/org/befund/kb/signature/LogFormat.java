package org.befund.kb.signature;

import java.util.Optional;

/** A log format that can be read. Files are told apart by their content, never by their name. */
public enum LogFormat {
  /** The classic text log of the update agent: date, time, PID, TID, component, message. */
  WINDOWS_UPDATE("windows-update", true),

  /** The update server's log: UTC time, level, {@code process.thread}, method, text. */
  SOFTWARE_DISTRIBUTION("software-distribution", true),

  /**
   * A site server's log: text, then {@code $$<component><time+bias><thread=…>}. Several processes
   * write one such file (a component starts a tool, and the tool logs beside it), so the lines of
   * one incident may carry different threads.
   */
  CONFIG_MANAGER("config-manager", false);

  private final String yamlName;
  private final boolean oneThread;

  LogFormat(String yamlName, boolean oneThread) {
    this.yamlName = yamlName;
    this.oneThread = oneThread;
  }

  /**
   * The name of this format in an advisory.
   *
   * @return the name, lower case with hyphens
   */
  public String yamlName() {
    return yamlName;
  }

  /**
   * Whether all steps of a signature must come from one thread of one process.
   *
   * @return false where several processes share a log
   */
  public boolean oneThread() {
    return oneThread;
  }

  /**
   * Finds a format by its name in an advisory.
   *
   * @param yamlName the name, exactly as {@link #yamlName()} gives it
   * @return the format, or empty if there is none of that name
   */
  public static Optional<LogFormat> named(String yamlName) {
    for (LogFormat format : values()) {
      if (format.yamlName.equals(yamlName)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
