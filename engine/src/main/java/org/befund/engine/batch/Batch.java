package org.befund.engine.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.befund.engine.evaluation.Evaluator;
import org.befund.engine.evaluation.FleetEvaluator;
import org.befund.engine.inventory.Fleet;
import org.befund.engine.inventory.Inventory;
import org.befund.engine.inventory.Members;
import org.befund.engine.inventory.Reject;
import org.befund.engine.recognition.Recogniser;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;
import org.befund.rules.conclusion.Status;

/**
 * Holds inventory exports against every advisory. Lines come in the order of environments, hosts
 * and advisories, whatever the order of rows and files and however many threads there are.
 */
public final class Batch {
  private static final int CHUNK = 256;

  private final KnowledgeBase kb;
  private final Evaluator evaluator;
  private final Recogniser recogniser;
  private final BatchOptions options;

  public Batch(KnowledgeBase kb, Evaluator evaluator, Recogniser recogniser, BatchOptions options) {
    this.kb = kb;
    this.evaluator = evaluator;
    this.recogniser = recogniser;
    this.options = options;
  }

  /** The lines of some hosts, and what they come to. */
  private static final class Chunk {
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 14);
    private final Map<String, Map<Status.Value, Long>> counts = new TreeMap<>();
    private final List<Reject> notes = new ArrayList<>();
    private long hosts;
    private long assessed;
  }

  /**
   * Reads exports and writes one line an assessment.
   *
   * @param out where lines go; not closed
   * @param checkpoints how far an earlier run came; is told how far this one is
   * @param listener is told what could not be used
   * @throws Unreadable when there is nothing to evaluate
   * @throws IOException when lines cannot be written
   */
  public BatchSummary run(
      List<Path> exports, OutputStream out, Checkpoints checkpoints, Reject.Listener listener)
      throws Unreadable, IOException {
    FleetEvaluator verdictsOn = evaluator.fleet(options.asOf());
    Recognition recognition = new Recognition(recogniser, verdictsOn.relevance());
    Fleet fleet = new Fleet(recognition);
    Inventory.Outcome read = new Inventory(fleet, options.exports(), listener).read(exports);
    long distinct = fleet.distinct();
    boolean unread = fleet.hasUnread();
    Members members = fleet.members(options.environment());
    LineForm form = new JsonLines(kb.version(), options.asOf(), options.language());
    Verdicts verdicts = new Verdicts(kb, verdictsOn, recognition, form, members, options, unread);
    long before = checkpoints.done();
    if (before == 0) {
      out.write(form.head().getBytes(StandardCharsets.UTF_8));
    }
    SortedMap<String, SortedMap<Status.Value, Long>> counts = new TreeMap<>();
    long environments = 0;
    long assessed = 0;
    long told = 0;
    long rejected = read.rejected();
    ExecutorService workers = Executors.newFixedThreadPool(options.threads());
    try {
      List<Fleet.Member> all = members.all();
      for (int from = 0; from < all.size(); ) {
        int to = from;
        while (to < all.size() && all.get(to).environment().equals(all.get(from).environment())) {
          to++;
        }
        List<Fleet.Member> hosts = all.subList(from, to);
        Map<String, ServedFew> served = served(hosts, verdicts, members, form, workers);
        Deque<Future<Chunk>> running = new ArrayDeque<>();
        for (int at = 0; at < hosts.size() || !running.isEmpty(); ) {
          if (at < hosts.size() && running.size() < 4 * options.threads()) {
            List<Fleet.Member> some = hosts.subList(at, Math.min(at + CHUNK, hosts.size()));
            // hosts whose lines are written are only counted
            int skipped = (int) Math.max(0, Math.min(some.size(), before - from - at));
            running.add(workers.submit(() -> chunk(some, skipped, verdicts, served, form)));
            at += some.size();
          } else {
            Chunk chunk = done(running.remove());
            chunk.lines.writeTo(out);
            told += chunk.hosts;
            if (told > before) {
              checkpoints.reached(told);
            }
            chunk.notes.forEach(listener::rejected);
            rejected += chunk.notes.size();
            assessed += chunk.assessed;
            chunk.counts.forEach(
                (advisory, some) ->
                    some.forEach(
                        (status, count) ->
                            counts
                                .computeIfAbsent(advisory, key -> new TreeMap<>())
                                .merge(status, count, Long::sum)));
          }
        }
        environments++;
        from = to;
      }
    } finally {
      workers.shutdownNow();
    }
    out.flush();
    return new BatchSummary(
        read.rows(),
        rejected,
        environments,
        members.all().size(),
        assessed,
        counts,
        distinct,
        verdicts.derived());
  }

  /**
   * Tells runs apart that would not write the same, as far as can be told without reading the
   * exports: by the knowledge, by what is asked, and by names, sizes and times of the files.
   *
   * @throws Unreadable when a path does not exist
   */
  public String fingerprint(List<Path> exports) throws Unreadable {
    StringBuilder text = new StringBuilder();
    text.append(kb.version()).append('\n').append(options.asOf()).append('\n');
    text.append(options.environment()).append(options.sortedComplete()).append(options.language());
    text.append(options.exports().profile()).append(options.exports().groupBy());
    for (Path file : Inventory.files(exports)) {
      text.append('\n').append(file);
      try {
        text.append(' ').append(Files.size(file));
        text.append(' ').append(Files.getLastModifiedTime(file));
      } catch (IOException e) {
        text.append(" unreadable");
      }
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By advisory, what the hosts of an environment serve, for those advisories that ask. */
  private Map<String, ServedFew> served(
      List<Fleet.Member> hosts,
      Verdicts verdicts,
      Members members,
      LineForm form,
      ExecutorService workers) {
    Map<String, ServedFew> served = new TreeMap<>();
    List<Future<List<Kind.Subject>>> looking = new ArrayList<>();
    for (int at = 0; at < hosts.size(); at += CHUNK) {
      List<Fleet.Member> some = hosts.subList(at, Math.min(at + CHUNK, hosts.size()));
      looking.add(
          workers.submit(
              () -> {
                List<Kind.Subject> asking = new ArrayList<>();
                for (Fleet.Member host : some) {
                  for (Kind.Subject subject : verdicts.kind(host.numbers()).subjects()) {
                    if (subject.line() == null) {
                      asking.add(subject);
                    }
                  }
                }
                return asking;
              }));
    }
    for (Future<List<Kind.Subject>> each : looking) {
      for (Kind.Subject subject : done(each)) {
        served.computeIfAbsent(
            subject.advisory().id(),
            id -> new ServedFew(subject.advisory(), verdicts, members, form));
      }
    }
    if (!served.isEmpty()) {
      for (Fleet.Member host : hosts) {
        Kind kind = verdicts.kind(host.numbers());
        served.values().forEach(few -> few.add(host, kind));
      }
    }
    return served;
  }

  private static Chunk chunk(
      List<Fleet.Member> hosts,
      int skipped,
      Verdicts verdicts,
      Map<String, ServedFew> served,
      LineForm form) {
    Chunk chunk = new Chunk();
    for (Fleet.Member host : hosts) {
      boolean wanted = chunk.hosts++ >= skipped;
      Kind kind = verdicts.kind(host.numbers());
      for (String note : kind.notes()) {
        String told = note.replace(LineTemplate.HOST, host.name());
        chunk.notes.add(new Reject("", 0, host.name(), told, ""));
      }
      if (kind.subjects().isEmpty()) {
        continue;
      }
      chunk.assessed++;
      byte[] name = form.name(host.name()).getBytes(StandardCharsets.UTF_8);
      byte[] environment = form.name(host.environment()).getBytes(StandardCharsets.UTF_8);
      for (Kind.Subject subject : kind.subjects()) {
        ServedFew few = served.get(subject.advisory().id());
        LineTemplate line = subject.line();
        ServedFew.Served serves =
            line != null || few == null ? ServedFew.Served.NONE : few.of(host.name());
        if (line == null) {
          line = verdicts.line(subject, serves);
        }
        if (wanted) {
          line.write(name, environment, serves.names(), chunk.lines);
        }
        chunk
            .counts
            .computeIfAbsent(line.advisory(), key -> new EnumMap<>(Status.Value.class))
            .merge(line.status(), 1L, Long::sum);
      }
    }
    return chunk;
  }

  private static <T> T done(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
