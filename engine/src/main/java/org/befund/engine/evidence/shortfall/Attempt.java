package org.befund.engine.evidence.shortfall;

import java.util.ArrayList;
import java.util.List;
import org.befund.engine.evidence.LogRecord;
import org.befund.kb.signature.Presence;
import org.befund.kb.signature.Signature;
import org.befund.kb.signature.Step;
import org.jspecify.annotations.Nullable;

/**
 * The lines around a near miss that are the steps of a signature, or are like them, in their order.
 */
final class Attempt {
  /**
   * So many records of the thread before the near miss, and half as many after it, are looked at.
   */
  private static final int MOST_BEFORE = 400;

  /** How much more a line is worth that is near than one that is far. */
  private static final double NEAR = 0.2;

  /** The distance, in records of the thread, at which half of that is lost. */
  private static final double HALF = 16;

  private final Signature signature;
  private final List<LogRecord> records;
  private final int trace;
  private final @Nullable Seen[] seen;

  private Attempt(Signature signature, List<LogRecord> records, int trace) {
    this.signature = signature;
    this.records = records;
    this.trace = trace;
    this.seen = new Seen[signature.steps().size()];
  }

  /**
   * Finds the lines.
   *
   * @param records those that may belong together, in order
   * @param trace which of them tells of the near miss
   */
  static Attempt at(Signature signature, List<LogRecord> records, int trace) {
    int from = Math.max(0, trace - MOST_BEFORE);
    int to = Math.min(records.size(), trace + MOST_BEFORE / 2);
    Attempt attempt = new Attempt(signature, records.subList(from, to), trace - from);
    attempt.align();
    return attempt;
  }

  /** Pairs steps that have a record of their own with records; their continuations follow. */
  private void align() {
    List<Integer> leads = leads();
    int[] places =
        Alignment.of(
            leads.size(),
            records.size(),
            (lead, record) -> worth(leads.get(lead), records.get(record), record));
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0) {
        LogRecord record = records.get(places[i]);
        int step = leads.get(i);
        seen[step] = Seen.of(step, signature.steps().get(step), record);
        alignContinuations(step, record);
      }
    }
  }

  private List<Integer> leads() {
    List<Integer> leads = new ArrayList<>();
    for (int i = 0; i < seen.length; i++) {
      Step step = signature.steps().get(i);
      if (!step.continuation() && step.presence() != Presence.FORBIDDEN) {
        leads.add(i);
      }
    }
    return leads;
  }

  private double worth(int step, LogRecord record, int place) {
    Step wanted = signature.steps().get(step);
    Seen line = Seen.of(step, wanted, record);
    double own = line.worth(wanted);
    // What need not show is not there if anything of it is otherwise.
    if (own == 0 || !wanted.required() && !line.isWhole(wanted)) {
      return 0;
    }
    double more = 0;
    int[] lines = continuations(step, record);
    for (int i = 0; i < lines.length; i++) {
      more += lines[i] < 0 ? 0 : continuation(step + 1 + i, record, lines[i]).likeness().share();
    }
    return own + more + NEAR / (1 + Math.abs(place - trace) / HALF);
  }

  private void alignContinuations(int lead, LogRecord record) {
    int[] lines = continuations(lead, record);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] >= 0) {
        seen[lead + 1 + i] = continuation(lead + 1 + i, record, lines[i]);
      }
    }
  }

  /** For each continuation step after a step, which of a record's continuation lines it is. */
  private int[] continuations(int lead, LogRecord record) {
    int count = 0;
    while (lead + 1 + count < seen.length
        && signature.steps().get(lead + 1 + count).continuation()) {
      count++;
    }
    return Alignment.of(
        count,
        record.continuations().size(),
        (step, line) -> {
          int index = lead + 1 + step;
          return continuation(index, record, line).worth(signature.steps().get(index));
        });
  }

  private Seen continuation(int step, LogRecord record, int line) {
    return Seen.of(step, signature.steps().get(step), record, record.continuations().get(line));
  }

  /** What was seen of a step; null if nothing is like it. */
  @Nullable Seen seen(int step) {
    return seen[step];
  }

  /** Whether nothing of the signature was seen. */
  boolean isEmpty() {
    for (Seen each : seen) {
      if (each != null) {
        return false;
      }
    }
    return true;
  }

  /** The last of the steps before one that was seen; null if none was. */
  @Nullable Seen before(int step) {
    for (int i = step - 1; i >= 0; i--) {
      Seen each = seen[i];
      if (each != null) {
        return each;
      }
    }
    return null;
  }

  /** The first of the steps after one that was seen; null if none was. */
  @Nullable Seen after(int step) {
    for (int i = step + 1; i < seen.length; i++) {
      Seen each = seen[i];
      if (each != null) {
        return each;
      }
    }
    return null;
  }

  /** The records that may belong together, in order. */
  List<LogRecord> records() {
    return records;
  }
}
