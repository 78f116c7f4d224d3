package org.befund.engine.evidence;

import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.befund.kb.signature.LogFormat;
import org.befund.kb.signature.Signature;
import org.jspecify.annotations.Nullable;

/** How far one signature has got in one log. */
final class SignatureProgress {
  /**
   * The most threads followed at a time; the one idle for longest is given up. A process pool has
   * some dozens.
   */
  static final int MOST_THREADS = 1024;

  private final Signature signature;
  private final LogFile file;
  private final boolean[] anchored;
  private final boolean allAnchored;
  private final Map<String, ThreadTrail> trails = new LinkedHashMap<>();
  private final Deque<Chain> matches = new ArrayDeque<>();
  private final Deque<Trace> traces = new ArrayDeque<>();
  private @Nullable LogTime latest;
  private long matchCount;
  private long traceCount;

  SignatureProgress(Signature signature, LogFile file) {
    this.signature = signature;
    this.file = file;
    this.anchored = new boolean[signature.steps().size()];
    boolean all = true;
    for (int i = 0; i < anchored.length; i++) {
      anchored[i] = Anchors.isAnchored(signature.steps().get(i));
      all &= anchored[i];
    }
    this.allAnchored = all;
  }

  /** Whether some thread waits for a step that is not told beforehand, and may still show. */
  boolean needsNext() {
    LogTime now = latest;
    if (allAnchored || now == null) {
      return false;
    }
    for (ThreadTrail trail : trails.values()) {
      if (trail.waits(now, anchored)) {
        return true;
      }
    }
    return false;
  }

  void accept(LogRecord record) {
    if (record.format() != signature.format()) {
      return;
    }
    latest = record.time();
    String thread = record.format().oneThread() ? record.thread() : "";
    ThreadTrail known = trails.get(thread);
    ThreadTrail trail = known == null ? new ThreadTrail(signature) : known;
    Chain match = trail.accept(record);
    if (match != null) {
      matchCount++;
      keepLatest(matches, match, SignatureMatcher.MOST_MATCHES);
      trails.remove(thread);
      return;
    }
    close(trail.takeClosed());
    if (trail.moved()) {
      trails.remove(thread); // the order is that of the latest move
      trails.put(thread, trail);
      giveUpIdlest();
    }
  }

  private void giveUpIdlest() {
    if (trails.size() > MOST_THREADS) {
      ThreadTrail idlest = trails.remove(trails.keySet().iterator().next());
      close(idlest == null ? null : idlest.open());
    }
  }

  private void close(@Nullable Trace trace) {
    if (trace != null) {
      traceCount++;
      keepLatest(traces, trace, SignatureMatcher.MOST_NEAR_MISSES);
    }
  }

  private static <T> void keepLatest(Deque<T> kept, T latest, int most) {
    kept.add(latest);
    if (kept.size() > most) {
      kept.remove();
    }
  }

  /** The end of the log: what was only begun will not be completed. */
  void end() {
    List<Trace> open = new ArrayList<>();
    for (ThreadTrail trail : trails.values()) {
      Trace trace = trail.open();
      if (trace != null) {
        open.add(trace);
      }
    }
    trails.clear();
    open.sort(Comparator.comparingLong(Trace::line));
    open.forEach(this::close);
  }

  List<Finding> findings(Map<LogFormat, ZoneOffset> stated, @Nullable ZoneOffset given) {
    ZoneOffset own = stated.get(signature.format());
    ZoneOffset zone = own == null ? given : own;
    List<Finding> findings = new ArrayList<>();
    for (Chain match : matches) {
      findings.add(
          new Finding(
              signature.id(),
              Finding.Kind.MATCH,
              file.host(),
              file.displayName(),
              match.line(),
              match.offset(),
              file.displayName(),
              match.lastLine(),
              match.time().orOffset(zone),
              match.captures(),
              match.count(),
              null,
              List.of()));
    }
    if (findings.isEmpty()) {
      traces.forEach(trace -> findings.add(nearMiss(trace, zone)));
    }
    return findings;
  }

  private Finding nearMiss(Trace trace, @Nullable ZoneOffset zone) {
    return new Finding(
        signature.id(),
        Finding.Kind.NEAR_MISS,
        file.host(),
        file.displayName(),
        trace.line(),
        trace.offset(),
        file.displayName(),
        trace.lastLine(),
        trace.time().orOffset(zone),
        trace.captures(),
        trace.steps(),
        signature.steps().get(signature.required(trace.steps())).line().text(),
        List.of());
  }

  Optional<Tally> tally() {
    long nearMisses = matchCount > 0 ? 0 : traceCount;
    return matchCount + nearMisses == 0
        ? Optional.empty()
        : Optional.of(
            new Tally(signature.id(), file.host(), file.displayName(), matchCount, nearMisses));
  }
}
