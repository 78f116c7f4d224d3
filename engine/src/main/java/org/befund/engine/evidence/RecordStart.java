package org.befund.engine.evidence;

/**
 * Tells by its bytes that a line begins a record with its columns in front, and has none at its
 * end. What it says is certain; what it does not say may be a record all the same.
 */
final class RecordStart {
  private static final String DAY_AND_TIME = "dddd-dd-dd dd:dd:dd:ddd";

  private RecordStart() {}

  /**
   * Whether a line begins a record.
   *
   * @param from where the line begins
   * @param to no byte from here on is looked at
   */
  static boolean isAt(byte[] bytes, int from, int to) {
    int at = from + DAY_AND_TIME.length();
    if (at >= to || !isDayAndTime(bytes, from) || !isPossible(bytes, from)) {
      return false;
    }
    int end = at;
    while (end < to && bytes[end] != '\n') {
      if (bytes[end] == '$' && end + 1 < to && bytes[end + 1] == '$') {
        return false;
      }
      end++;
    }
    int process = skipSpace(bytes, at, end);
    int afterProcess = skipDigits(bytes, process, end);
    int thread = skipSpace(bytes, afterProcess, end);
    int afterThread = skipWord(bytes, thread, end);
    int component = skipSpace(bytes, afterThread, end);
    return process > at
        && afterProcess > process
        && afterProcess - process <= 10
        && thread > afterProcess
        && isHex(bytes, thread, afterThread)
        && component > afterThread
        && component < end
        && bytes[component] > ' ';
  }

  private static boolean isDayAndTime(byte[] bytes, int from) {
    for (int i = 0; i < DAY_AND_TIME.length(); i++) {
      byte b = bytes[from + i];
      boolean fits =
          switch (DAY_AND_TIME.charAt(i)) {
            case 'd' -> b >= '0' && b <= '9';
            case ' ' -> b == ' ' || b == '\t';
            default -> b == DAY_AND_TIME.charAt(i);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Days that every month has, and times of day. */
  private static boolean isPossible(byte[] bytes, int from) {
    int month = two(bytes, from + 5);
    int day = two(bytes, from + 8);
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= 28
        && two(bytes, from + 11) <= 23
        && two(bytes, from + 14) <= 59
        && two(bytes, from + 17) <= 59;
  }

  private static int two(byte[] bytes, int at) {
    return (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
  }

  private static int skipSpace(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    return at;
  }

  private static int skipDigits(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at;
  }

  private static int skipWord(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] > ' ') {
      at++;
    }
    return at;
  }

  private static boolean isHex(byte[] bytes, int from, int to) {
    if (to == from || to - from > 8) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Character.digit(bytes[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
