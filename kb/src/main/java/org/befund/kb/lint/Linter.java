package org.befund.kb.lint;

import java.nio.file.Path;
import java.util.List;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Shape;
import org.befund.kb.document.Unreadable;

/**
 * Examines files of knowledge. Whatever is wrong with one of them, the others are examined all the
 * same. Files are read one by one and let go, so that memory does not grow with their number; what
 * one file needs to know of another is kept in summaries.
 */
public final class Linter {
  private final KnowledgeBase builtIn;
  private final Shape<?> cases;

  /**
   * A linter.
   *
   * @param builtIn what is known where the files at hand are no part of a knowledge base
   * @param cases the shape of a file of cases
   */
  public Linter(KnowledgeBase builtIn, Shape<?> cases) {
    this.builtIn = builtIn;
    this.cases = cases;
  }

  /**
   * Examines files, and all files below folders.
   *
   * @throws Unreadable when a path leads nowhere or holds no such file
   */
  public LintReport lint(List<Path> paths) throws Unreadable {
    FileSearch search = FileSearch.of(paths);
    Surrounding surrounding = Surrounding.of(search.files(), builtIn);
    Kinds kinds = Kinds.guess(search.files());
    LintRun run = new LintRun(search, surrounding, cases, kinds);
    LintReport report = run.report();
    if (kinds.guessedRight()) {
      return report;
    }
    return new LintRun(search, surrounding, cases, kinds).report();
  }
}
