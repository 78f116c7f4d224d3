package org.befund.benchmarks;

import java.util.Random;

/**
 * An advisory that there is not.
 *
 * @param number tells it from all others
 * @param kind what its verdict depends on
 * @param product the product that it is about
 * @param fixed the version from which the product does not have the problem
 */
record MadeAdvisory(int number, Kind kind, MadeProduct product, String fixed) {

  /** What the verdict of an advisory depends on, from the usual to the rare. */
  enum Kind {
    /** On the version of the product, and whether the update is installed. */
    UPDATE,
    /** On the version of a file besides. */
    FILE,
    /** On a registry value, and there is a workaround. */
    REGISTRY,
    /** On the host's role, and some hosts are exempt. */
    ROLE,
    /** On what is installed on other hosts that this one serves. */
    SERVED,
    /** As the first, and logs show when the problem strikes. */
    LOG
  }

  /** Half are of the first kind; the others share the rest. */
  private static final Kind[] KINDS = {
    Kind.UPDATE,
    Kind.UPDATE,
    Kind.UPDATE,
    Kind.UPDATE,
    Kind.UPDATE,
    Kind.FILE,
    Kind.FILE,
    Kind.REGISTRY,
    Kind.ROLE,
    Kind.SERVED,
    Kind.LOG
  };

  /**
   * The advisory of a number; the same each time.
   *
   * @param products how many products there are; the first ones have the most advisories
   */
  static MadeAdvisory of(int number, int products) {
    Random random = random(number);
    double rank = random.nextDouble();
    MadeProduct product = MadeProduct.of((int) (products * rank * rank));
    Kind kind = Made.one(KINDS, random);
    String last = product.versions().get(product.versions().size() - 1);
    return new MadeAdvisory(number, kind, product, last);
  }

  private static Random random(int number) {
    return new Random(Made.SEED + 7919L * number);
  }

  /** For its texts, which are its own. */
  Random random() {
    return random(~number);
  }

  String id() {
    return "MADE-" + (100_000 + number);
  }

  /** The KB number of its update. */
  String kb() {
    return Integer.toString(70_000_000 + number);
  }

  String file() {
    return "%ProgramFiles%\\" + product.id() + "\\core" + number + ".dll";
  }

  String registryKey() {
    return "HKLM\\SOFTWARE\\Made\\" + product.id() + "\\" + number;
  }

  /** What a line of the log holds when the problem strikes. */
  String logLine() {
    return "made failure " + number + " in " + product.id();
  }
}
