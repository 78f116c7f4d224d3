package org.befund.kb;

/** How sure an assessment, or something it rests on, is; in rising order. */
public enum Confidence {
  LOW,
  MEDIUM,
  HIGH;

  /** The lower of two: a chain is as strong as its weakest link. */
  public static Confidence least(Confidence a, Confidence b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** The higher of two: of several sufficient grounds the best counts. */
  public static Confidence most(Confidence a, Confidence b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
