package org.befund.engine.oracle;

/** Yes, no, or nobody knows. */
enum Answer {
  YES,
  NO,
  OPEN;

  static Answer of(boolean yes) {
    return yes ? YES : NO;
  }

  static Answer all(Answer... parts) {
    Answer result = YES;
    for (Answer part : parts) {
      if (part == NO) {
        return NO;
      }
      if (part == OPEN) {
        result = OPEN;
      }
    }
    return result;
  }

  static Answer any(Answer... parts) {
    Answer result = NO;
    for (Answer part : parts) {
      if (part == YES) {
        return YES;
      }
      if (part == OPEN) {
        result = OPEN;
      }
    }
    return result;
  }

  Answer not() {
    return this == OPEN ? OPEN : this == YES ? NO : YES;
  }
}
