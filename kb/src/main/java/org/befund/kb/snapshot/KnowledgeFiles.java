package org.befund.kb.snapshot;

import static org.befund.kb.document.DocumentLimits.OF_KNOWLEDGE;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Reading;
import org.befund.kb.document.Shape;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of some folders, by as many threads as there are processors. What comes out is in
 * the order of the files' names, whichever of them is done first.
 */
final class KnowledgeFiles {
  private final Function<Path, String> name;
  private final List<byte[]> digests = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Files that are called by the name that is made of their paths. */
  KnowledgeFiles(Function<Path, String> name) {
    this.name = name;
  }

  /** What is made of one file. */
  private interface Maker<T> {
    T make(SourceText source) throws Unreadable;
  }

  /** One file: its digest and what was made of it, or what is wrong with it. */
  private record Outcome<T>(byte[] digest, @Nullable T made, List<Problem> problems) {}

  /**
   * What the files below a folder mean that mean something.
   *
   * @throws Unreadable when there is no such folder
   */
  <T> List<T> values(Path folder, Shape<T> shape) throws Unreadable {
    return each(folder, source -> Reading.read(source, shape, OF_KNOWLEDGE));
  }

  /**
   * The trees of the files below a folder that are well formed.
   *
   * @throws Unreadable when there is no such folder
   */
  List<KnowledgeDocuments.Document> trees(Path folder) throws Unreadable {
    return each(
        folder,
        source ->
            new KnowledgeDocuments.Document(source, DocumentReader.read(source, OF_KNOWLEDGE)));
  }

  /** What is wrong with the files that could not be read. */
  List<Problem> problems() {
    return problems;
  }

  /** Names the state in which all files are that were read so far. */
  String version() {
    return Digest.of(digests);
  }

  /**
   * Says nothing where all files could be read.
   *
   * @throws Unreadable with the problems of all others
   */
  void check() throws Unreadable {
    if (!problems.isEmpty()) {
      throw new Unreadable(problems);
    }
  }

  private <T> List<T> each(Path folder, Maker<T> maker) throws Unreadable {
    List<Outcome<T>> outcomes =
        files(folder).parallelStream().map(file -> outcome(file, maker)).toList();
    List<T> all = new ArrayList<>();
    for (Outcome<T> outcome : outcomes) {
      digests.add(outcome.digest());
      problems.addAll(outcome.problems());
      T made = outcome.made();
      if (made != null) {
        all.add(made);
      }
    }
    return all;
  }

  private <T> Outcome<T> outcome(Path file, Maker<T> maker) {
    try {
      String called = name.apply(file);
      byte[] bytes = SourceText.bytes(file, called, OF_KNOWLEDGE);
      SourceText source = SourceText.decode(called, bytes);
      byte[] digest = SourceText.isMarked(bytes) ? Digest.of(source) : Digest.of(called, bytes);
      return new Outcome<>(digest, maker.make(source), List.of());
    } catch (Unreadable e) {
      return new Outcome<>(new byte[0], null, e.problems());
    }
  }

  /** The files in order; what is in the way of finding them becomes a problem. */
  private List<Path> files(Path folder) throws Unreadable {
    if (!Files.isDirectory(folder)) {
      throw new Unreadable(
          List.of(Problem.ofFile(folder.toString(), "there is no such folder of knowledge")));
    }
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (isKnowledge(file) && Files.isRegularFile(file)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              problems.add(Problem.ofFile(name.apply(file), "cannot be read: " + e.getMessage()));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new Unreadable(
          List.of(Problem.ofFile(folder.toString(), "cannot be read: " + e.getMessage())));
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  private static boolean isKnowledge(Path file) {
    return file.toString().endsWith(KnowledgeFolder.SUFFIX)
        && !file.toString().endsWith(KnowledgeFolder.CASES_SUFFIX);
  }
}
