package org.befund.engine.inventory.fleet;

import java.util.Arrays;

/** One host of one group while it is read. For one thread at a time. */
final class Slot {
  private static final int[] NOTHING = {};

  private final String group;
  private String name;
  private int[] numbers = NOTHING;
  private int count;

  Slot(String group, String name) {
    this.group = group;
    this.name = name;
  }

  String group() {
    return group;
  }

  String name() {
    return name;
  }

  /** What is said of it. */
  int[] numbers() {
    return Arrays.copyOf(numbers, count);
  }

  /** Takes the same spelling of its name whichever comes first. */
  void spelled(String other) {
    if (other.compareTo(name) < 0) {
      name = other;
    }
  }

  /** Something is said of it, perhaps again. */
  void add(int number) {
    for (int i = 0; i < count; i++) {
      if (numbers[i] == number) {
        return;
      }
    }
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(4, count * 2));
    }
    numbers[count++] = number;
  }

  /** Numbers what is said of it anew, ascending. */
  void renumber(int[] ranks) {
    int[] renumbered = numbers();
    for (int i = 0; i < renumbered.length; i++) {
      renumbered[i] = ranks[renumbered[i]];
    }
    Arrays.sort(renumbered);
    numbers = renumbered;
  }

  /** Takes what is said of another that is the same host; both are numbered anew. */
  void merge(Slot other) {
    for (int number : other.numbers()) {
      add(number);
    }
    numbers = numbers();
    Arrays.sort(numbers);
    spelled(other.name);
  }
}
