package org.befund.engine.batch;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * What is remembered of hosts and verdicts, within bounds. There are two generations: what is asked
 * for stays in the younger one; when that is full it becomes the older one, and what nobody has
 * asked for since is forgotten. Safe for use by several threads.
 */
final class Memo {
  private final long most;
  private volatile Generation young = new Generation();
  private volatile Generation old = new Generation();
  private long peak;

  /** What is known of a host, by its numbers. */
  private record Numbers(int[] numbers) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Numbers same && Arrays.equals(numbers, same.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }

    long size() {
      return 64 + 4L * numbers.length;
    }
  }

  private static final class Generation {
    private final Map<Numbers, Kind> kinds = new ConcurrentHashMap<>();
    private final Map<Question, LineTemplate> lines = new ConcurrentHashMap<>();
    private final LongAdder bytes = new LongAdder();

    Kind add(Numbers numbers, Kind kind) {
      bytes.add(numbers.size() + kind.size());
      return kind;
    }

    LineTemplate add(LineTemplate line) {
      bytes.add(line.size());
      return line;
    }
  }

  /**
   * Remembers nothing yet.
   *
   * @param most about as many bytes may be remembered
   */
  Memo(long most) {
    this.most = most;
  }

  /** What is remembered of hosts like one. */
  Kind kind(int[] numbers, Function<int[], Kind> look) {
    Numbers key = new Numbers(numbers);
    Generation now = young;
    Kind known = now.kinds.get(key);
    if (known != null) {
      return known;
    }
    Kind kind =
        now.kinds.computeIfAbsent(
            key,
            absent -> {
              Kind before = old.kinds.get(key);
              if (before == null) {
                return now.add(key, look.apply(numbers));
              }
              before.subjects().forEach(subject -> keep(subject, now));
              return now.add(key, before);
            });
    age(now);
    return kind;
  }

  private static void keep(Kind.Subject subject, Generation now) {
    LineTemplate line = subject.line();
    if (line != null) {
      now.lines.computeIfAbsent(subject.question(), absent -> now.add(line));
    }
  }

  /** The verdict that answers a question. */
  LineTemplate line(Question question, Function<Question, LineTemplate> derive) {
    Generation now = young;
    LineTemplate known = now.lines.get(question);
    if (known != null) {
      return known;
    }
    LineTemplate line =
        now.lines.computeIfAbsent(
            question,
            absent -> {
              LineTemplate before = old.lines.get(question);
              return now.add(before == null ? derive.apply(question) : before);
            });
    age(now);
    return line;
  }

  private void age(Generation now) {
    long bytes = now.bytes.sum();
    synchronized (this) {
      peak = Math.max(peak, bytes + old.bytes.sum());
      if (now == young && bytes > most / 2) {
        old = now;
        young = new Generation();
      }
    }
  }

  /** About as many bytes were remembered at most. */
  synchronized long peak() {
    return peak;
  }
}
