package org.befund.engine.evidence;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.Signature;
import org.befund.kb.signature.Step;
import org.jspecify.annotations.Nullable;

/**
 * How far one signature was seen on one thread: for each number of steps the latest chain, so that
 * a step that is repeated loses neither the earlier chain nor the later one. Where the next step
 * must not come too soon, the chains before the latest wait too, as the latest may be too young.
 */
final class ThreadTrail {
  /** Traces closer than this belong to one failure: programs log one code several times. */
  private static final Duration ONE_FAILURE = Duration.ofMinutes(1);

  /** So much later than the clock allows, a line that is out of order may still come. */
  private static final Duration OUT_OF_ORDER = Duration.ofMinutes(1);

  /** So many older chains wait; the oldest ones, as they are the first to be old enough. */
  private static final int MOST_OLDER = 8;

  private static final Deque<Chain> NO_CHAINS = new ArrayDeque<>(0);

  private final Signature signature;
  private final @Nullable Chain[] chains;
  private final Map<Integer, Deque<Chain>> older = new HashMap<>();
  private boolean moved;
  private @Nullable Trace open;
  private @Nullable Trace closed;

  ThreadTrail(Signature signature) {
    this.signature = signature;
    this.chains = new Chain[signature.steps().size()];
  }

  /** Takes the next record of the thread, and returns the chain that it completes, or null. */
  @Nullable Chain accept(LogRecord record) {
    boolean advanced = false;
    for (int count = chains.length - 1; count > 0; count--) {
      if (isForbidden(count, record)) {
        chains[count] = null;
        older.remove(count);
        advanced = true;
        continue;
      }
      Chain next = next(count, record);
      if (next != null && next.count() == chains.length) {
        return next;
      }
      if (next != null) {
        putUnlessLonger(next, record);
        advanced = true;
      }
    }
    Chain begun = Chain.begin(signature, record);
    if (begun != null && begun.count() == chains.length) {
      return begun;
    }
    if (begun != null) {
      restart(begun, !advanced);
    }
    moved = advanced || begun != null;
    trace(record, moved);
    return null;
  }

  private boolean isForbidden(int count, LogRecord record) {
    Chain chain = chains[count];
    return chain != null && chain.isForbidden(signature, record);
  }

  private @Nullable Chain next(int count, LogRecord record) {
    Chain latest = chains[count];
    Chain next = latest == null ? null : latest.next(signature, record);
    if (next == null && latest != null) {
      for (Chain chain : older.getOrDefault(count, NO_CHAINS)) {
        next = next == null ? chain.next(signature, record) : next;
      }
    }
    return next;
  }

  /** Begins anew; a first step that continues no chain leaves the chains so far behind. */
  private void restart(Chain begun, boolean alone) {
    if (alone) {
      Chain before = chains[begun.count()];
      Arrays.fill(chains, null);
      chains[begun.count()] = before;
      older.keySet().retainAll(Set.of(begun.count()));
      closed = open;
      open = null;
    }
    put(begun);
  }

  /** Of two chains that one record continues, the one that saw more of what may show counts. */
  private void putUnlessLonger(Chain next, LogRecord record) {
    Chain other = chains[next.count()];
    if (other == null || other.lastLine() < record.line()) {
      put(next);
    }
  }

  private void put(Chain chain) {
    int count = chain.count();
    Chain before = chains[count];
    if (before != null && mayComeTooSoon(count)) {
      Deque<Chain> waiting = older.computeIfAbsent(count, key -> new ArrayDeque<>());
      Step next = signature.steps().get(signature.required(count));
      waiting.removeIf(old -> isOver(old, next, chain.time()));
      if (waiting.size() < MOST_OLDER) {
        waiting.add(before);
      }
    }
    chains[count] = chain;
  }

  /** Whether a step that may come next has to keep a distance. */
  private boolean mayComeTooSoon(int count) {
    return signature.steps().subList(count, signature.required(count) + 1).stream()
        .anyMatch(step -> step.bounds().least() != null);
  }

  private void trace(LogRecord record, boolean moved) {
    boolean hit = isTrace(record);
    if (hit && open != null && open.time().distance(record.time()).compareTo(ONE_FAILURE) > 0) {
      closed = open;
      open = null;
    }
    this.moved |= hit;
    if (hit) {
      open = open == null ? Trace.of(record) : open.again(record);
    }
    Chain longest = open != null && (hit || moved) ? longest(record) : null;
    if (open != null && longest != null) {
      open = open.beside(longest);
    }
  }

  private boolean isTrace(LogRecord record) {
    for (LineTemplate template : signature.nearMiss()) {
      if (template.find(record.message()).isPresent()
          || record.continuations().stream().anyMatch(c -> template.find(c.text()).isPresent())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last record was a step or a trace. */
  boolean moved() {
    return moved;
  }

  /**
   * Whether a step that is not told beforehand may follow a chain at a time, or after it.
   *
   * @param anchored by step, whether it is told beforehand
   */
  boolean waits(LogTime now, boolean[] anchored) {
    for (int count = 1; count < chains.length; count++) {
      Chain chain = chains[count];
      int required = signature.required(count);
      boolean told = true;
      for (int step = count; step <= required; step++) {
        told &= anchored[step];
      }
      if (chain != null && !told && !isOver(chain, signature.steps().get(required), now)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOver(Chain chain, Step next, LogTime now) {
    return isAfter(now, chain.time(), next.bounds().most())
        || isAfter(now, chain.begun(), signature.within());
  }

  private static boolean isAfter(LogTime now, LogTime from, @Nullable Duration within) {
    return within != null && now.local().isAfter(from.local().plus(within).plus(OUT_OF_ORDER));
  }

  /** The longest chain that is recent enough to have to do with a record. */
  private @Nullable Chain longest(LogRecord record) {
    for (int count = chains.length - 1; count > 0; count--) {
      Chain chain = chains[count];
      Step next = signature.steps().get(signature.required(count));
      if (chain != null && isRecent(chain, next, record)) {
        return chain;
      }
    }
    return null;
  }

  private boolean isRecent(Chain chain, Step next, LogRecord record) {
    return next.continuation()
        ? chain.time().distance(record.time()).compareTo(ONE_FAILURE) <= 0
        : chain.isEarlyEnough(signature, next, record);
  }

  /** Whether there is nothing to remember. */
  boolean isEmpty() {
    return open == null && closed == null && Arrays.stream(chains).allMatch(c -> c == null);
  }

  /** Takes the trace that no later record can add to, or null. */
  @Nullable Trace takeClosed() {
    Trace taken = closed;
    closed = null;
    return taken;
  }

  /** The trace that later records might still add to, or null. */
  @Nullable Trace open() {
    return open;
  }
}
