package org.befund.cli.text;

/** How words stand out on a terminal. It adds to what they say and never replaces it. */
public enum Style {
  PLAIN(""),
  BOLD("1"),
  FAINT("2"),
  BAD("1;31"),
  GOOD("1;32"),
  OPEN("1;33");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  void begin(StringBuilder text) {
    if (this != PLAIN) {
      text.append("\u001b[").append(code).append('m');
    }
  }

  void end(StringBuilder text) {
    if (this != PLAIN) {
      text.append("\u001b[0m");
    }
  }
}
