package org.befund.engine.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.befund.engine.evidence.LogProblem.Kind;
import org.befund.engine.evidence.SurveyedLines.Reach;
import org.befund.kb.signature.LogFormat;
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
  private @Nullable Optional<LiteralSearch> search;

  /**
   * Creates a reader.
   *
   * @param signatures what to look for, ids being unique; may be empty
   */
  public EvidenceReader(Collection<Signature> signatures) {
    this.signatures = List.copyOf(signatures);
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
   * Reads logs, each by itself.
   *
   * @param files the logs; one that is named twice for a host is read once
   * @return what each shows, in their order
   */
  public Map<LogFile, Evidence> readEach(List<LogFile> files) {
    Map<LogFile, Evidence> read = new LinkedHashMap<>();
    for (LogFile file : distinct(files)) {
      Gathering gathering = new Gathering();
      open(file, gathering);
      read.put(file, gathering.evidence());
    }
    return read;
  }

  /** The logs without those that are named a second time for a host. */
  public static List<LogFile> distinct(List<LogFile> files) {
    Set<List<Object>> seen = new HashSet<>();
    return files.stream()
        .filter(file -> seen.add(List.of(file.host(), file.path().toAbsolutePath().normalize())))
        .toList();
  }

  /**
   * Reads one log from a stream, such as standard input; the file's path is not looked at.
   *
   * @param file names the log
   * @param in its bytes; not closed
   * @return what it shows
   */
  public Evidence read(LogFile file, InputStream in) {
    Gathering gathering = new Gathering();
    read(file, in, gathering);
    return gathering.evidence();
  }

  private void open(LogFile file, Gathering gathering) {
    Path path = file.path();
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      boolean directory = Files.isDirectory(path);
      String what = directory ? "a directory" : "no ordinary file";
      gathering.problem(file, Kind.NOT_A_FILE, "expected a log file, found " + what);
      return;
    }
    try (InputStream in = Files.newInputStream(path)) {
      read(file, in, gathering);
    } catch (NoSuchFileException e) {
      gathering.problem(file, Kind.MISSING, "there is no such file");
    } catch (AccessDeniedException e) {
      gathering.problem(file, Kind.UNREADABLE, "the file may not be read: access denied");
    } catch (IOException e) {
      gathering.problem(file, Kind.UNREADABLE, "the file cannot be read: " + reason(e));
    }
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  private void read(LogFile file, InputStream in, Gathering gathering) {
    SignatureMatcher matcher = new SignatureMatcher(file, signatures);
    LogReader reader = new LogReader(file, matcher, gathering.problems::add);
    reader.read(() -> lines(in));
    gathering.findings.addAll(matcher.findings(reader.firstZones(), file.utcOffset()));
    gathering.tallies.addAll(matcher.tallies());
    if (!reader.formats().isEmpty()) {
      gathering
          .formats
          .computeIfAbsent(file.host(), host -> EnumSet.noneOf(LogFormat.class))
          .addAll(reader.formats());
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

  /** Passes over what cannot matter, where the encoding lets one tell. */
  private LineSource lines(InputStream in) throws IOException {
    Optional<LiteralSearch> anchors = search();
    if (anchors.isEmpty()) {
      return new TextLines(in);
    }
    BufferedInputStream buffered = new BufferedInputStream(in, TextEncoding.SAMPLE);
    buffered.mark(TextEncoding.SAMPLE);
    byte[] sample = buffered.readNBytes(TextEncoding.SAMPLE);
    buffered.reset();
    return TextEncoding.of(sample, sample.length) == TextEncoding.UTF_8
        ? new SurveyedLines(buffered, anchors.get(), ForkJoinPool.commonPool(), Reach.USUAL)
        : new TextLines(buffered);
  }

  /** What was found so far. */
  private static final class Gathering {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final List<LogProblem> problems = new ArrayList<>();
    private final Map<String, Set<LogFormat>> formats = new LinkedHashMap<>();

    void problem(LogFile file, Kind kind, String message) {
      problems.add(new LogProblem(file.host(), file.displayName(), 0, kind, message));
    }

    Evidence evidence() {
      return new Evidence(findings, tallies, problems, formats);
    }
  }
}
