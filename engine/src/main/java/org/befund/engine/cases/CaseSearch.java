package org.befund.engine.cases;

import static org.befund.kb.document.DocumentLimits.OF_KNOWLEDGE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Node;
import org.befund.kb.document.Problem;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;

/** Finds the files of cases that paths mean: a file of cases, an advisory, or a folder of them. */
final class CaseSearch {
  private final Map<Path, CaseLocation> found = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private CaseSearch() {}

  /**
   * Searches.
   *
   * @param paths files and folders, as the user named them
   */
  static CaseSearch in(List<Path> paths) {
    CaseSearch search = new CaseSearch();
    for (Path path : paths) {
      int before = search.found.size() + search.problems.size();
      if (Files.isDirectory(path)) {
        search.folder(path);
        if (before == search.found.size() + search.problems.size()) {
          search.problem(
              path,
              "there is nothing to test below this folder: no advisory and no file that ends in "
                  + KnowledgeFolder.CASES_SUFFIX);
        }
      } else if (CaseLocation.isCases(path)) {
        search.add(CaseLocation.ofCases(path));
      } else if (CaseLocation.isKnowledge(path)) {
        search.add(CaseLocation.ofAdvisory(path));
      } else {
        search.problem(
            path, "this is neither a folder nor a file that ends in " + KnowledgeFolder.SUFFIX);
      }
    }
    return search;
  }

  /** What was found, in order, each once. */
  List<CaseLocation> found() {
    return List.copyOf(found.values());
  }

  /** The paths that lead to nothing. */
  List<Problem> problems() {
    return problems;
  }

  private void folder(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile).sorted().forEach(this::file);
    } catch (IOException | UncheckedIOException e) {
      problem(folder, "the folder cannot be read: " + e.getMessage());
    }
  }

  private void file(Path file) {
    if (CaseLocation.isCases(file)) {
      add(CaseLocation.ofCases(file));
    } else if (CaseLocation.isKnowledge(file)) {
      CaseLocation location = CaseLocation.ofAdvisory(file);
      if (!Files.exists(location.cases()) && isAdvisory(file)) {
        add(location);
      }
    }
  }

  /** Whether a file without cases is an advisory at all; an unreadable one may be anything. */
  private static boolean isAdvisory(Path file) {
    try {
      return DocumentReader.read(SourceText.read(file, file.toString(), OF_KNOWLEDGE), OF_KNOWLEDGE)
              instanceof Node.Mapping root
          && root.entry("id") != null
          && root.entry("affected") != null;
    } catch (Unreadable e) {
      return false;
    }
  }

  private void add(CaseLocation location) {
    found.putIfAbsent(location.cases().toAbsolutePath().normalize(), location);
  }

  private void problem(Path path, String message) {
    problems.add(Problem.ofFile(path.toString(), message));
  }
}
