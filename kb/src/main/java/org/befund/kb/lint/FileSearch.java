package org.befund.kb.lint;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.jspecify.annotations.Nullable;

/** Finds the files that paths stand for. Links to folders are not followed, so there is an end. */
final class FileSearch {

  /**
   * A file to be examined.
   *
   * @param name the file as the user would name it
   */
  record Candidate(Path path, String name) {}

  private static final String SHORT_YAML = ".yml";

  private final Map<Path, Candidate> found = new LinkedHashMap<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private int unread;

  /**
   * Looks for all files that some paths stand for.
   *
   * @throws Unreadable when a path leads nowhere, or there is no file below it
   */
  static FileSearch of(List<Path> paths) throws Unreadable {
    FileSearch search = new FileSearch();
    List<Problem> problems = new ArrayList<>();
    for (Path path : paths) {
      search.add(path, problems);
    }
    if (!problems.isEmpty()) {
      throw new Unreadable(problems);
    }
    return search;
  }

  /** The files, in the order of the paths and then of their names. */
  List<Candidate> files() {
    return List.copyOf(found.values());
  }

  /** What is wrong with files before they are opened. */
  List<Flaw> flaws() {
    return flaws;
  }

  /** How many files are there that cannot be opened. */
  int unread() {
    return unread;
  }

  private void add(Path path, List<Problem> problems) {
    if (!Files.exists(path)) {
      boolean link = Files.isSymbolicLink(path);
      String message = link ? "the link leads nowhere" : "there is no such file or folder";
      problems.add(Problem.ofFile(path.toString(), message));
    } else if (Files.isDirectory(path)) {
      int before = found.size() + unread;
      if (isKnowledgeBase(path)) {
        walk(path.resolve(KnowledgeFolder.CATALOGUE));
        walk(path.resolve(KnowledgeFolder.ADVISORIES));
      } else {
        walk(path);
      }
      if (found.size() + unread == before) {
        problems.add(
            Problem.ofFile(
                path.toString(),
                "there is no file in it that ends in '" + KnowledgeFolder.SUFFIX + "'"));
      }
    } else if (Files.isRegularFile(path)) {
      note(path);
    } else {
      unreadable(path, "this is neither a file nor a folder");
    }
  }

  /** Whether a folder is a whole knowledge base rather than a part of one. */
  static boolean isKnowledgeBase(Path folder) {
    return Files.isDirectory(folder.resolve(KnowledgeFolder.ADVISORIES))
        && Files.isDirectory(folder.resolve(KnowledgeFolder.CATALOGUE));
  }

  /** The knowledge base that a file or folder is part of, or null. */
  static @Nullable Path knowledgeBaseOf(Path path) {
    for (Path at = path.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (isKnowledgeBase(at)) {
        return at;
      }
    }
    return null;
  }

  private void walk(Path folder) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              if (isYaml(dir) && !dir.equals(folder)) {
                misplaced(dir, "this is a folder, and its name is that of a file");
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (isYaml(file) || file.toString().endsWith(SHORT_YAML)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              unreadable(file, "cannot be opened: " + reason(e));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      unreadable(folder, "cannot be listed: " + reason(e));
    }
    files.sort(Comparator.naturalOrder());
    files.forEach(this::yaml);
  }

  private void yaml(Path file) {
    if (Files.isRegularFile(file)) {
      if (!isYaml(file)) {
        misplaced(file, "files of knowledge end in '.yaml'; this one is passed over elsewhere");
      }
      note(file);
    } else if (Files.isDirectory(file)) {
      misplaced(file, "this is a link to a folder, which is passed over");
    } else if (Files.isSymbolicLink(file) && !Files.exists(file)) {
      unreadable(file, "the link leads nowhere, or in a circle");
    } else {
      unreadable(file, "this is neither a file nor a folder");
    }
  }

  private void note(Path file) {
    Path real;
    try {
      real = file.toRealPath();
    } catch (IOException e) {
      real = file.toAbsolutePath().normalize();
    }
    found.putIfAbsent(real, new Candidate(file, file.toString()));
  }

  private void misplaced(Path file, String message) {
    flaws.add(new Flaw(Code.MISPLACED_FILE, Problem.ofFile(file.toString(), message), ""));
  }

  private void unreadable(Path file, String message) {
    unread++;
    flaws.add(new Flaw(Code.UNREADABLE_FILE, Problem.ofFile(file.toString(), message), ""));
  }

  private static boolean isYaml(Path path) {
    return path.toString().endsWith(KnowledgeFolder.SUFFIX);
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? "permission denied"
        : String.valueOf(e.getMessage());
  }
}
