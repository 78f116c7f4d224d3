package org.befund.engine.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.befund.engine.evidence.LogProblem.Kind;
import org.befund.engine.evidence.LogReader.Part;
import org.befund.engine.evidence.source.Content;
import org.befund.engine.evidence.source.LogSource;
import org.befund.engine.evidence.source.SourcePlace;
import org.befund.engine.evidence.source.Trouble;
import org.befund.kb.signature.Shortfall;
import org.befund.kb.signature.Signature;
import org.jspecify.annotations.Nullable;

/** Reads one log, all its parts one after the other. */
final class LogReading {
  private final LogSource source;
  private final @Nullable ZoneOffset utcOffset;
  private final List<Signature> signatures;
  private final Lines lines;
  private final LogWitness witness;
  private final List<LogProblem> problems = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> unread = new HashSet<>();
  private final List<String> passedOver = new ArrayList<>();

  /** Cuts a content into lines. */
  interface Lines {
    LineSource of(InputStream in) throws IOException;

    LineSource of(FileChannel file) throws IOException;
  }

  LogReading(
      LogSource source,
      @Nullable ZoneOffset utcOffset,
      List<Signature> signatures,
      Lines lines,
      LogWitness witness) {
    this.source = source;
    this.utcOffset = utcOffset;
    this.signatures = signatures;
    this.lines = lines;
    this.witness = witness;
  }

  LogEvidence evidence() {
    Content last = source.parts().get(source.parts().size() - 1);
    SourcePlace place = new SourcePlace(Path.of(""), null, last.name());
    LogFile file = new LogFile(source.host(), place, utcOffset);
    SignatureMatcher matcher = new SignatureMatcher(file, signatures);
    LogReader reader = new LogReader(file, matcher, problems::add);
    for (Content content : source.parts()) {
      read(content, reader);
    }
    reader.end();
    List<Finding> findings =
        explained(reader, matcher.findings(reader.firstZones(), utcOffset)).stream()
            .map(this::placed)
            .toList();
    List<String> files =
        parts.stream().map(Part::name).filter(name -> !unread.contains(name)).toList();
    ReadLog log =
        files.isEmpty()
            ? null
            : new ReadLog(source.host(), files, reader.formats(), reader.bytes(), reader.lines());
    return new LogEvidence(log, findings, matcher.tallies(), problems, passedOver);
  }

  private List<Finding> explained(LogReader reader, List<Finding> findings) {
    try (SecondLook look = new SecondLook(source, parts, reader.bytes(), signatures)) {
      return look.explained(findings);
    } catch (IOException e) {
      return findings; // it could not be closed, after all was read
    }
  }

  private void read(Content content, LogReader reader) {
    int before = problems.size();
    Path file = witness == LogWitness.NONE ? content.file() : null;
    try {
      if (file == null) {
        try (InputStream in = witness.watch(source.host(), content.name(), content.open())) {
          parts.add(reader.read(content.name(), () -> lines.of(in)));
        }
      } else {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
          parts.add(reader.read(content.name(), () -> lines.of(channel)));
        }
      }
    } catch (IOException e) {
      problems.add(EvidenceReader.problem(Trouble.of(content.name(), e), source.host()));
    }
    judge(content, problems.subList(before, problems.size()));
  }

  /** What was only met, and is no log, is nothing to complain of. */
  private void judge(Content content, List<LogProblem> own) {
    boolean none = own.stream().anyMatch(problem -> problem.kind() == Kind.UNKNOWN_FORMAT);
    boolean whole = own.stream().anyMatch(problem -> isWhole(problem));
    if (whole) {
      unread.add(content.name());
    }
    boolean readable = own.stream().noneMatch(problem -> problem.kind() == Kind.UNREADABLE);
    if (!source.named() && whole && readable && (none || own.get(0).line() == 0)) {
      own.clear();
      passedOver.add(content.name());
    }
  }

  /** Whether nothing of a file counts as read. */
  private static boolean isWhole(LogProblem problem) {
    return switch (problem.kind()) {
      case MISSING, NOT_A_FILE, UNREADABLE, UNKNOWN_FORMAT -> true;
      case BINARY -> problem.line() == 0;
      case TOO_LONG -> false;
    };
  }

  /** A finding with the file that its lines are of. */
  private Finding placed(Finding finding) {
    Part first = partOf(finding.line());
    Part last = partOf(finding.lastLine());
    return new Finding(
        finding.signature(),
        finding.kind(),
        finding.host(),
        first.name(),
        finding.line() - first.linesBefore(),
        finding.offset() - first.bytesBefore(),
        last.name(),
        finding.lastLine() - last.linesBefore(),
        finding.time(),
        finding.captures(),
        finding.stepsMatched(),
        finding.missing(),
        finding.shortfalls().stream().map(this::placed).toList());
  }

  private Shortfall placed(Shortfall shortfall) {
    if (shortfall.at() == 0) {
      return shortfall;
    }
    Part part = partOf(shortfall.at());
    return shortfall.in(part.name(), shortfall.at() - part.linesBefore());
  }

  private Part partOf(long line) {
    Part found = parts.get(0);
    for (Part part : parts) {
      if (part.linesBefore() < line) {
        found = part;
      }
    }
    return found;
  }
}
