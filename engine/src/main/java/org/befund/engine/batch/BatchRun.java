package org.befund.engine.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.fleet.Members;
import org.befund.engine.inventory.intake.Awaited;
import org.befund.engine.inventory.intake.Reject;

/** Evaluates environments, several at a time, and writes the lines of their hosts in order. */
final class BatchRun {
  /** Of as many hosts lines are made together while nothing is known of their length. */
  private static final int FIRST = 16;

  /** As many hosts are looked at together at most. */
  private static final int CHUNK = 256;

  /** Of about as many bytes are lines that are made together: they stay in the caches. */
  private static final int LINES = 512 * 1024;

  private final int threads;
  private final LineForm form;
  private final OutputStream out;
  private final Checkpoints checkpoints;
  private final Reject.Listener listener;
  private final ExecutorService workers;
  private final Queue<LineBuffer> free = new ConcurrentLinkedQueue<>();
  private final Tally tally = new Tally();
  private long begun;
  private long environments;
  private long hosts;
  private long assessed;
  private long noted;
  private long bytes;

  /**
   * A run.
   *
   * @param workers where hosts are evaluated
   */
  BatchRun(
      int threads,
      LineForm form,
      OutputStream out,
      Checkpoints checkpoints,
      Reject.Listener listener,
      ExecutorService workers) {
    this.threads = threads;
    this.form = form;
    this.out = out;
    this.checkpoints = checkpoints;
    this.listener = listener;
    this.workers = workers;
  }

  /** Evaluates hosts that are sorted by their environments. */
  void evaluate(Members members, Verdicts verdicts) throws IOException {
    List<Fleet.Member> all = members.all();
    Deque<Future<HostLines>> running = new ArrayDeque<>();
    for (int from = 0; from < all.size(); ) {
      int to = from;
      while (to < all.size() && all.get(to).environment().equals(all.get(from).environment())) {
        to++;
      }
      begin(all.subList(from, to), members, verdicts, running);
      from = to;
    }
    while (!running.isEmpty()) {
      write(Awaited.result(running.remove()));
    }
  }

  /** Begins with the hosts of an environment, while those before it may still be looked at. */
  private void begin(
      List<Fleet.Member> some, Members members, Verdicts verdicts, Deque<Future<HostLines>> running)
      throws IOException {
    Map<String, ServedFew> served = served(some, verdicts, members);
    for (int at = 0; at < some.size(); ) {
      while (running.size() >= 4 * threads) {
        write(Awaited.result(running.remove()));
      }
      List<Fleet.Member> next = some.subList(at, Math.min(at + chunk(), some.size()));
      // hosts whose lines are written are only counted
      int skipped = (int) Math.max(0, Math.min(next.size(), checkpoints.done() - begun));
      running.add(
          workers.submit(() -> HostLines.of(next, skipped, verdicts, served, form, emptyBuffer())));
      at += next.size();
      begun += next.size();
    }
    synchronized (this) {
      environments++;
    }
  }

  /** Of how many hosts lines are made together, after what those took that were written. */
  private int chunk() {
    return hosts == 0 ? FIRST : (int) Math.max(1, Math.min(CHUNK, LINES / (bytes / hosts + 1)));
  }

  private LineBuffer emptyBuffer() {
    LineBuffer buffer = free.poll();
    return buffer == null ? new LineBuffer() : buffer;
  }

  private void write(HostLines lines) throws IOException {
    LineBuffer buffer = lines.lines();
    buffer.writeTo(out);
    bytes += buffer.length();
    buffer.clear();
    free.add(buffer);
    synchronized (this) {
      hosts += lines.hosts();
      assessed += lines.assessed();
      noted += lines.notes().size();
    }
    tally.add(lines.told());
    lines.notes().forEach(listener::rejected);
    if (hosts > checkpoints.done()) {
      checkpoints.reached(hosts);
    }
  }

  /** By advisory, what the hosts of an environment serve, for those advisories that ask. */
  private Map<String, ServedFew> served(
      List<Fleet.Member> some, Verdicts verdicts, Members members) {
    Map<String, ServedFew> served = new TreeMap<>();
    List<Future<List<Kind.Subject>>> looking = new ArrayList<>();
    for (int at = 0; at < some.size(); at += CHUNK) {
      List<Fleet.Member> next = some.subList(at, Math.min(at + CHUNK, some.size()));
      looking.add(workers.submit(() -> asking(next, verdicts)));
    }
    for (Future<List<Kind.Subject>> each : looking) {
      for (Kind.Subject subject : Awaited.result(each)) {
        served.computeIfAbsent(
            subject.advisory().id(),
            id -> new ServedFew(subject.advisory(), verdicts, members, form));
      }
    }
    if (!served.isEmpty()) {
      for (Fleet.Member host : some) {
        Kind kind = verdicts.kind(host.numbers());
        served.values().forEach(few -> few.add(host, kind));
      }
    }
    return served;
  }

  private static List<Kind.Subject> asking(List<Fleet.Member> some, Verdicts verdicts) {
    List<Kind.Subject> asking = new ArrayList<>();
    for (Fleet.Member host : some) {
      for (Kind.Subject subject : verdicts.kind(host.numbers()).subjects()) {
        if (subject.line() == null) {
          asking.add(subject);
        }
      }
    }
    return asking;
  }

  /** How many environments were evaluated. */
  synchronized long environments() {
    return environments;
  }

  /** How many hosts were evaluated. */
  synchronized long hosts() {
    return hosts;
  }

  /** How many of them got an assessment. */
  synchronized long assessed() {
    return assessed;
  }

  /** How many things were said of hosts that do not go together. */
  synchronized long noted() {
    return noted;
  }

  /** How many assessments there are of which sort. */
  Tally tally() {
    return tally;
  }
}
