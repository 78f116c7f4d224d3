package org.befund.kb.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.befund.kb.lint.FileSearch.Candidate;
import org.jspecify.annotations.Nullable;

/** Reads and examines files side by side, no more at a time than memory has room for. */
final class Batch {
  /** As much text as is held at a time, in KiB. A tree takes some ten times as much. */
  private static final int ROOM = 8 * 1024;

  private final Semaphore room = new Semaphore(ROOM);
  private final Kinds kinds;

  Batch(Kinds kinds) {
    this.kinds = kinds;
  }

  /** What is done with a file. */
  interface Examination<T> {
    /** Notes its flaws, and gives what others need to know of it. */
    T of(KnowledgeFile file, Candidate candidate, Flaws flaws);
  }

  /**
   * What came of a file.
   *
   * @param read whether it could be read
   * @param more whether it has more flaws than these
   * @param result null where it could not be made out
   */
  record Outcome<T>(
      Candidate file, boolean read, List<Flaw> flaws, boolean more, @Nullable T result) {}

  /** Examines files of one kind, and gives what came of each in their order. */
  <T> List<Outcome<T>> run(FileKind kind, List<Candidate> files, Examination<T> examination) {
    return files.parallelStream().map(file -> one(kind, file, examination)).toList();
  }

  private <T> Outcome<T> one(FileKind kind, Candidate file, Examination<T> examination) {
    int size = size(file.path());
    room.acquireUninterruptibly(size);
    try {
      FileReading reading = FileReading.of(file.path(), file.name());
      KnowledgeFile known = reading.file();
      if (known == null) {
        return new Outcome<>(file, reading.read(), reading.flaws(), false, null);
      }
      if (known.kind() != kind) {
        kinds.correct(file.path(), known.kind());
        return new Outcome<>(file, true, List.of(), false, null);
      }
      Flaws flaws = new Flaws(known.source());
      reading.flaws().forEach(flaw -> flaws.add(flaw.code(), flaw.problem()));
      T result = examination.of(known, file, flaws);
      return new Outcome<>(file, true, flaws.all(), flaws.more(), result);
    } finally {
      room.release(size);
    }
  }

  private static int size(Path file) {
    try {
      return (int) Math.max(1, Math.min(ROOM, Files.size(file) / 1024));
    } catch (IOException e) {
      return ROOM;
    }
  }
}
