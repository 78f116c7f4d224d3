package org.befund.kb.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.befund.kb.lint.FileSearch.Candidate;

/**
 * What each file holds. It is guessed before files are read, as the catalogue must be known before
 * the advisories; where a guess was wrong, everything is done once more.
 */
final class Kinds {
  private final Map<Path, FileKind> kinds = new ConcurrentHashMap<>();
  private volatile boolean guessedRight = true;

  private Kinds() {}

  static Kinds guess(List<Candidate> files) {
    Kinds guessed = new Kinds();
    files.parallelStream()
        .forEach(
            file -> {
              FileKind kind = Glimpse.of(file.path(), file.name()).kind();
              guessed.kinds.put(file.path(), kind == null ? FileKind.ADVISORY : kind);
            });
    return guessed;
  }

  List<Candidate> of(FileKind kind, List<Candidate> files) {
    return files.stream().filter(file -> kinds.get(file.path()) == kind).toList();
  }

  /** Notes what a file really holds. */
  void correct(Path file, FileKind kind) {
    if (kinds.put(file, kind) != kind) {
      guessedRight = false;
    }
  }

  boolean guessedRight() {
    return guessedRight;
  }
}
