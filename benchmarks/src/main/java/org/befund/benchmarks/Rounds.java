package org.befund.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Measures several things in turn, round after round, so that what else the machine does falls on
 * all of them. What is told are medians, and their ratios to the first.
 */
final class Rounds {
  private final Map<String, Callable<?>> measured = new LinkedHashMap<>();

  /** Adds something to be measured; the first one is what the others are held against. */
  Rounds with(String name, Callable<?> action) {
    measured.put(name, action);
    return this;
  }

  /**
   * Runs all of it, and prints a line for each.
   *
   * @param warmUp how many rounds go before, unmeasured
   * @param rounds how many rounds are measured
   */
  void print(int warmUp, int rounds) throws Exception {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (int round = -warmUp; round < rounds; round++) {
      for (Map.Entry<String, Callable<?>> each : measured.entrySet()) {
        long begin = System.nanoTime();
        each.getValue().call();
        long took = System.nanoTime() - begin;
        if (round >= 0) {
          times.computeIfAbsent(each.getKey(), name -> new ArrayList<>()).add(took);
        }
      }
    }
    double first = 0;
    for (Map.Entry<String, List<Long>> each : times.entrySet()) {
      long[] sorted = each.getValue().stream().mapToLong(Long::longValue).sorted().toArray();
      double median = sorted[sorted.length / 2] / 1e6;
      first = first == 0 ? median : first;
      System.out.printf(
          Locale.ROOT,
          "  %-44s %10.2f ms   (%.2f to %.2f)   %6.2f x%n",
          each.getKey(),
          median,
          Arrays.stream(sorted).min().orElseThrow() / 1e6,
          Arrays.stream(sorted).max().orElseThrow() / 1e6,
          median / first);
    }
  }
}
