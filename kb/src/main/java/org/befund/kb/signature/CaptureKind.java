package org.befund.kb.signature;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a placeholder may stand for. */
enum CaptureKind {
  /** A GUID without braces; captured in lower case, so that logs can be joined on it. */
  GUID("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", true),
  /** Decimal digits. */
  NUMBER("[0-9]+", true),
  /** Hexadecimal digits, with or without 0x; captured in lower case. */
  HEX("(?:0x)?[0-9a-f]+", true),
  /** Characters other than white space: as few as will do, at the end all there are. */
  WORD("\\S+?", false),
  /** Anything: as little as will do, at the end all to the end of the line. */
  TEXT(".*?", false);

  private final String regex;
  private final boolean wholeRun;

  CaptureKind(String regex, boolean wholeRun) {
    this.regex = regex;
    this.wholeRun = wholeRun;
  }

  static Optional<CaptureKind> named(String name) {
    return Stream.of(values()).filter(kind -> kind.yamlName().equals(name)).findFirst();
  }

  static String names() {
    return Stream.of(values()).map(CaptureKind::yamlName).collect(Collectors.joining(", "));
  }

  String yamlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The expression for it, in RE2 syntax, without a group. */
  String regex(boolean last) {
    if (last && this == TEXT) {
      return "[^\\n]*";
    }
    return last && this == WORD ? "\\S+" : regex;
  }

  /** Whether a match is a whole run of letters and digits, never a part of one. */
  boolean wholeRun() {
    return wholeRun;
  }

  /** The form in which two captures are compared. */
  String normal(String captured) {
    return this == GUID || this == HEX ? captured.toLowerCase(Locale.ROOT) : captured;
  }
}
