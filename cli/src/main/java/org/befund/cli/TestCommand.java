package org.befund.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.befund.cli.text.CaseReportText;
import org.befund.cli.text.JUnitReport;
import org.befund.cli.text.Page;
import org.befund.cli.text.Words;
import org.befund.engine.cases.CaseReport;
import org.befund.engine.cases.CaseRunner;
import org.befund.engine.cases.JsonCaseReport;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.befund.kb.snapshot.PartialKnowledge;
import org.jspecify.annotations.Nullable;

/** {@code befund kb test}. */
final class TestCommand {
  private final Surroundings surroundings;
  private final Engine engine;

  TestCommand(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  int run(Arguments arguments) throws UsageError, Unreadable {
    String language = arguments.choice(Option.LANG, surroundings.language());
    boolean json = arguments.choice(Option.FORMAT, "text").equals("json");
    Page page = surroundings.page(arguments.choice(Option.COLOR, "auto"));
    Path junit = arguments.has(Option.JUNIT) ? path(arguments.all(Option.JUNIT).get(0)) : null;
    Path root = Checkout.knowledge();
    List<Path> paths = paths(arguments, root);
    LoadingRules rules = new LoadingRules();
    rules.start();
    CaseReport report = CaseRunner.with(knowledge(root), root, rules, language).run(paths);
    Words words = Words.in(language);
    if (junit != null) {
      write(junit, new JUnitReport(words).of(report));
    }
    if (json) {
      surroundings.out().print(JsonCaseReport.of(report, arguments.has(Option.COVERAGE)));
    } else {
      new CaseReportText(page, words, arguments.has(Option.COVERAGE)).write(report);
      surroundings.out().print(page);
    }
    if (!report.problems().isEmpty()) {
      surroundings.out().flush();
      ProblemText.print(report.problems(), surroundings.err());
      return ExitCode.DONE_IN_PART;
    }
    return report.failed() > 0 ? ExitCode.FAILED : ExitCode.DONE;
  }

  private PartialKnowledge knowledge(@Nullable Path root) throws Unreadable {
    return root == null
        ? new PartialKnowledge(engine.knowledge(), List.of())
        : KnowledgeFolder.loadReadable(root);
  }

  private static List<Path> paths(Arguments arguments, @Nullable Path root) throws UsageError {
    List<Path> paths = new ArrayList<>();
    for (String positional : arguments.positionals()) {
      paths.add(path(positional));
    }
    if (paths.isEmpty() && root == null) {
      throw new UsageError(
          "PATH is missing: this program does not lie beside the files of a knowledge base",
          null,
          List.of());
    } else if (paths.isEmpty() && root != null) {
      paths.add(root.resolve(KnowledgeFolder.ADVISORIES));
    }
    return paths;
  }

  private static Path path(String text) throws UsageError {
    try {
      if (!text.isEmpty()) {
        return Path.of(text);
      }
    } catch (InvalidPathException e) {
      // told below
    }
    throw new UsageError("'" + text + "' cannot be a path", null, List.of());
  }

  private static void write(Path file, byte[] content) throws Unreadable {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, content);
    } catch (IOException e) {
      throw new Unreadable(
          List.of(Problem.ofFile(file.toString(), "the file cannot be written: " + e)));
    }
  }
}
