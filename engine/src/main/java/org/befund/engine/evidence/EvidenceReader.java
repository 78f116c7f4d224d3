package org.befund.engine.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;
import org.befund.engine.evidence.LogProblem.Kind;
import org.befund.engine.evidence.SurveyedLines.Reach;
import org.befund.engine.evidence.source.AsOpened;
import org.befund.engine.evidence.source.Limits;
import org.befund.engine.evidence.source.LogSource;
import org.befund.engine.evidence.source.SourcePlace;
import org.befund.engine.evidence.source.SourceSearch;
import org.befund.engine.evidence.source.Trouble;
import org.befund.kb.signature.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Reads logs and finds signatures in them: the way into this package. Each log is read once. What
 * cannot be read becomes a {@link LogProblem}, never an exception, and the rest is read still.
 *
 * <p>A line's offset from UTC is the one that its log states above it; else the first one that the
 * log states anywhere; else the one given with the file; else unknown. So the log wins over what
 * was given with it, and the time of a finding shows which offset was used.
 *
 * <p>Safe for use by several threads.
 */
public final class EvidenceReader {
  private final List<Signature> signatures;
  private final Limits limits;
  private final LogWitness witness;
  private final LogsRead progress;
  private @Nullable Optional<LiteralSearch> search;

  /**
   * Creates a reader.
   *
   * @param signatures what to look for, ids being unique; may be empty
   */
  public EvidenceReader(Collection<Signature> signatures) {
    this(signatures, Limits.USUAL);
  }

  /**
   * Creates a reader.
   *
   * @param limits how far what is packed is unpacked
   */
  public EvidenceReader(Collection<Signature> signatures, Limits limits) {
    this(signatures, limits, LogWitness.NONE, new LogsRead());
  }

  /**
   * Creates a reader over whose shoulder somebody looks.
   *
   * @param witness sees the bytes of each log
   */
  public EvidenceReader(Collection<Signature> signatures, LogWitness witness) {
    this(signatures, witness, new LogsRead());
  }

  /**
   * Creates a reader for whom somebody waits.
   *
   * @param witness sees the bytes of each log
   * @param progress is told how far the reading is; others may tell it too
   */
  public EvidenceReader(Collection<Signature> signatures, LogWitness witness, LogsRead progress) {
    this(signatures, Limits.USUAL, witness, progress);
  }

  private EvidenceReader(
      Collection<Signature> signatures, Limits limits, LogWitness witness, LogsRead progress) {
    this.signatures = List.copyOf(signatures);
    this.limits = limits;
    this.witness = witness;
    this.progress = progress;
  }

  /**
   * Reads logs.
   *
   * @param files the logs; one that is named twice for a host is read once
   * @return what they show
   */
  public Evidence read(List<LogFile> files) {
    return Evidence.joined(readEach(files).values());
  }

  /**
   * Reads logs, several at a time, each by itself.
   *
   * @param files the logs; one that is named twice for a host is read once
   * @return what each shows, in their order
   */
  public Map<LogFile, Evidence> readEach(List<LogFile> files) {
    Map<LogFile, Gathering> gatherings = new LinkedHashMap<>();
    distinct(files).forEach(file -> gatherings.put(file, new Gathering()));
    readAll(gatherings.keySet(), file -> Objects.requireNonNull(gatherings.get(file))::add);
    Map<LogFile, Evidence> read = new LinkedHashMap<>();
    gatherings.forEach((file, gathering) -> read.put(file, gathering.evidence()));
    return read;
  }

  /** The logs without those that are named a second time for a host. */
  public static List<LogFile> distinct(List<LogFile> files) {
    Set<List<Object>> seen = new HashSet<>();
    return files.stream().filter(file -> seen.add(key(file))).toList();
  }

  private static List<Object> key(LogFile file) {
    SourcePlace place = file.place();
    Path path = place.path().toAbsolutePath().normalize();
    return List.of(file.host(), path, String.valueOf(place.pattern()));
  }

  /**
   * Reads logs, several at a time.
   *
   * @param files the logs; one that is named twice for a host is read once
   * @param logs takes what each shows, in the order in which they are found; called by one thread
   *     at a time
   */
  public void read(List<LogFile> files, Consumer<LogEvidence> logs) {
    readAll(distinct(files), file -> logs);
  }

  private void readAll(Collection<LogFile> files, Function<LogFile, Consumer<LogEvidence>> takers) {
    progress.begin(List.copyOf(files));
    try {
      LogQueue queue = new LogQueue();
      for (LogFile file : files) {
        search(file, queue, takers.apply(file)).find(file.place(), file.host());
      }
      queue.finish();
    } finally {
      progress.end();
    }
  }

  /**
   * Reads what comes in once, such as standard input; the file's path is not looked at.
   *
   * @param file names the log
   * @param in its bytes, packed or not; not closed
   * @param logs takes what each log in it shows
   */
  public void read(LogFile file, InputStream in, Consumer<LogEvidence> logs) {
    progress.begin(List.of());
    try {
      LogQueue queue = new LogQueue();
      search(file, queue, logs).find(in, file.displayName(), file.host());
      queue.finish();
    } finally {
      progress.end();
    }
  }

  /**
   * Reads one log from a stream.
   *
   * @see #read(LogFile, InputStream, Consumer)
   */
  public Evidence read(LogFile file, InputStream in) {
    Gathering gathering = new Gathering();
    read(file, in, gathering::add);
    return gathering.evidence();
  }

  private SourceSearch search(LogFile file, LogQueue queue, Consumer<LogEvidence> logs) {
    return new SourceSearch(
        limits,
        source -> queue.add(() -> read(source, file.utcOffset()), logs),
        trouble -> queue.add(() -> LogEvidence.of(problem(trouble, file.host())), logs));
  }

  static LogProblem problem(Trouble trouble, String host) {
    Kind kind =
        switch (trouble.kind()) {
          case MISSING -> Kind.MISSING;
          case NOT_A_FILE -> Kind.NOT_A_FILE;
          case UNREADABLE -> Kind.UNREADABLE;
        };
    return new LogProblem(host, trouble.name(), 0, kind, trouble.message());
  }

  private LogEvidence read(LogSource source, @Nullable ZoneOffset utcOffset) {
    try {
      return new LogReading(source, utcOffset, signatures, new Passing(), witness).evidence();
    } finally {
      source.done().run();
    }
  }

  /** What tells the lines that matter; its tables are made for the first log, if there is one. */
  private synchronized Optional<LiteralSearch> search() {
    Optional<LiteralSearch> made = search;
    if (made == null) {
      made = Anchors.of(signatures);
      search = made;
    }
    return made;
  }

  /** Passes over what cannot matter. */
  private final class Passing implements LogReading.Lines {

    @Override
    public LineSource of(InputStream in) throws IOException {
      Optional<LiteralSearch> anchors = search();
      InputStream counted = new CountedStream(in, progress.counter());
      if (anchors.isEmpty()) {
        return new TextLines(counted);
      }
      BufferedInputStream buffered = new BufferedInputStream(counted, TextEncoding.SAMPLE);
      buffered.mark(TextEncoding.SAMPLE);
      byte[] sample = buffered.readNBytes(TextEncoding.SAMPLE);
      buffered.reset();
      TextEncoding encoding = TextEncoding.of(sample, sample.length);
      return new SurveyedLines(
          buffered, encoding, anchors.get(), ForkJoinPool.commonPool(), Reach.USUAL);
    }

    @Override
    public LineSource of(FileChannel file) throws IOException {
      Optional<LiteralSearch> anchors = search();
      if (anchors.isEmpty()) {
        InputStream now = AsOpened.of(Channels.newInputStream(file), file.size());
        return new TextLines(new CountedStream(now, progress.counter()));
      }
      byte[] sample = new byte[TextEncoding.SAMPLE];
      int length = Math.max(0, file.read(ByteBuffer.wrap(sample), 0));
      TextEncoding encoding = TextEncoding.of(sample, length);
      Blocks cut = new FileBlocks(file, Reach.USUAL.block(), encoding, progress.counter());
      return new SurveyedLines(
          WideBlocks.narrowed(cut, encoding),
          anchors.get(),
          ForkJoinPool.commonPool(),
          Reach.USUAL);
    }
  }

  /** What was found so far. */
  private static final class Gathering {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final List<LogProblem> problems = new ArrayList<>();
    private final List<ReadLog> logs = new ArrayList<>();

    void add(LogEvidence evidence) {
      findings.addAll(evidence.findings());
      tallies.addAll(evidence.tallies());
      problems.addAll(evidence.problems());
      if (evidence.log() != null) {
        logs.add(evidence.log());
      }
    }

    Evidence evidence() {
      return new Evidence(findings, tallies, problems, logs);
    }
  }
}
