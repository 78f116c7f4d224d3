package org.befund.engine.oracle;

import java.util.List;

/**
 * Numbers thrown beforehand; used up, they are all zero, which always means the plainest choice.
 */
final class Dice {
  private final List<Integer> numbers;
  private int next;

  Dice(List<Integer> numbers) {
    this.numbers = List.copyOf(numbers);
  }

  /** A number from zero to one below a bound. */
  int upTo(int bound) {
    int number = next < numbers.size() ? numbers.get(next) : 0;
    next++;
    return number % bound;
  }

  /** One of some choices; the first is the plainest. */
  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[upTo(choices.length)];
  }

  <T> T of(List<T> choices) {
    return choices.get(upTo(choices.size()));
  }

  /** True once in so many throws. */
  boolean onceIn(int throwsOf) {
    return upTo(throwsOf) == throwsOf - 1;
  }
}
