package org.befund.engine.evidence.shortfall;

import java.util.Arrays;

/**
 * Pairs things that are wanted in an order with things that are there in theirs, so that what the
 * pairs are worth together is the most that it can be. Some of either may stay alone.
 */
final class Alignment {

  /** What a pair is worth. */
  interface Worth {
    /** Not above zero where they are no pair. */
    double of(int wanted, int there);
  }

  private Alignment() {}

  /**
   * Pairs them.
   *
   * @return for each that is wanted the place of the one it is paired with, or -1; of several that
   *     are worth the same, the later
   */
  static int[] of(int wanted, int there, Worth worth) {
    double[][] pair = new double[wanted][there];
    double[][] best = new double[wanted + 1][there + 1];
    for (int i = 1; i <= wanted; i++) {
      for (int j = 1; j <= there; j++) {
        pair[i - 1][j - 1] = worth.of(i - 1, j - 1);
        double alone = Math.max(best[i - 1][j], best[i][j - 1]);
        double paired = pair[i - 1][j - 1] > 0 ? best[i - 1][j - 1] + pair[i - 1][j - 1] : 0;
        best[i][j] = Math.max(alone, paired);
      }
    }
    int[] places = new int[wanted];
    Arrays.fill(places, -1);
    int i = wanted;
    int j = there;
    while (i > 0 && j > 0) {
      double paired = pair[i - 1][j - 1];
      if (paired > 0 && best[i][j] == best[i - 1][j - 1] + paired) {
        i--;
        j--;
        places[i] = j;
      } else if (best[i][j] == best[i][j - 1]) {
        j--;
      } else {
        i--;
      }
    }
    return places;
  }
}
