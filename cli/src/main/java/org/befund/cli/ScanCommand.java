package org.befund.cli;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.befund.cli.text.Page;
import org.befund.cli.text.ScanText;
import org.befund.cli.text.Words;
import org.befund.engine.evidence.LogFile;
import org.befund.engine.evidence.LogProblem;
import org.befund.engine.evidence.clock.Clocks;
import org.befund.engine.evidence.source.SourcePlace;
import org.befund.engine.result.ScanLines;
import org.befund.engine.scan.Incident;
import org.befund.engine.scan.Incidents;
import org.befund.engine.scan.ScanTotals;
import org.befund.engine.scan.ScannedLog;
import org.befund.engine.scan.Scanner;
import org.befund.engine.scan.Sighting;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;

/** {@code befund scan}. */
final class ScanCommand {
  private static final String STANDARD_INPUT = "-";

  /** So many logs that state no zone wait until all are read; what others tell may show it. */
  private static final int MOST_HELD = 1000;

  private final Surroundings surroundings;
  private final Engine engine;
  private final List<ScannedLog> held = new ArrayList<>();

  ScanCommand(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  int run(Arguments arguments) throws UsageError, Unreadable {
    boolean json = arguments.choice(Option.SCAN_FORMAT, "text").equals("jsonl");
    String color = arguments.choice(Option.COLOR, "auto");
    String language = arguments.choice(Option.LANG, surroundings.language());
    Words words = Words.in(language);
    List<String> hosts = arguments.all(Option.HOST_OF_LOGS);
    String host = hosts.isEmpty() ? "" : hosts.get(0);
    if (arguments.positionals().isEmpty()) {
      throw new UsageError("PATH is missing", null, List.of());
    }
    List<LogFile> files = new ArrayList<>();
    for (String positional : arguments.positionals()) {
      if (!positional.equals(STANDARD_INPUT)) {
        files.add(new LogFile(host, place(positional), null));
      }
    }
    List<Advisory> advisories = advisories(arguments);
    Scanner scanner = new Scanner(advisories);
    ScanTotals totals = new ScanTotals();
    Incidents incidents = new Incidents(advisories);
    Output output = json ? new JsonOutput() : new TextOutput(words, color);
    try (Progress progress = LogProgress.of(surroundings, scanner.progress(), language)) {
      Consumer<ScannedLog> taker =
          log -> {
            progress.hide();
            take(log, totals, incidents, output);
          };
      scanner.scan(files, taker);
      if (arguments.positionals().contains(STANDARD_INPUT)) {
        SourcePlace input = new SourcePlace(Path.of(""), null, STANDARD_INPUT);
        scanner.scan(new LogFile(host, input, null), surroundings.in(), taker);
      }
    }
    List<Incident> joined = incidents.joined();
    Clocks clocks = Incidents.clocks(joined);
    held.forEach(log -> output.log(log.by(clocks)));
    output.end(joined.stream().map(each -> each.by(clocks)).toList(), clocks, totals);
    if (totals.problems() == 0) {
      return ExitCode.DONE;
    }
    return totals.logs() + totals.passedOverCount() == 0
        ? ExitCode.NOTHING_DONE
        : ExitCode.DONE_IN_PART;
  }

  private void take(ScannedLog log, ScanTotals totals, Incidents incidents, Output output) {
    totals.add(log);
    for (Sighting sighting : log.sightings()) {
      incidents.add(sighting);
    }
    if (log.lacksZone() && held.size() < MOST_HELD) {
      held.add(log);
    } else {
      output.log(log);
    }
    if (!log.problems().isEmpty()) {
      surroundings.out().flush();
      ProblemText.print(
          log.problems().stream().map(ScanCommand::problem).toList(), surroundings.err());
    }
  }

  private static Problem problem(LogProblem problem) {
    int line = (int) Math.min(Integer.MAX_VALUE, problem.line());
    Position at = line == 0 ? null : new Position(line, 1);
    return new Problem(problem.file(), at, problem.message(), null, List.of(), null);
  }

  private static SourcePlace place(String positional) throws UsageError {
    try {
      return SourcePlace.of(Path.of(""), positional);
    } catch (InvalidPathException e) {
      throw new UsageError("'" + positional + "' cannot be a path", null, List.of());
    }
  }

  private List<Advisory> advisories(Arguments arguments) throws UsageError, Unreadable {
    KnowledgeBase knowledge = engine.knowledge();
    List<String> asked = arguments.all(Option.ADVISORY);
    List<Advisory> advisories = new ArrayList<>();
    for (String id : asked) {
      Advisory advisory = knowledge.advisory(id);
      if (advisory == null) {
        throw UsageError.noSuchAdvisory(id, knowledge.advisories().keySet());
      }
      advisories.add(advisory);
    }
    return asked.isEmpty() ? List.copyOf(knowledge.advisories().values()) : advisories;
  }

  /** Where what is found goes. */
  private interface Output {
    void log(ScannedLog log);

    void end(List<Incident> incidents, Clocks clocks, ScanTotals totals);
  }

  private final class JsonOutput implements Output {
    private final PrintStream out = surroundings.out();

    @Override
    public void log(ScannedLog log) {
      out.print(ScanLines.of(log));
    }

    @Override
    public void end(List<Incident> incidents, Clocks clocks, ScanTotals totals) {
      incidents.forEach(each -> out.print(ScanLines.of(each)));
      clocks.offsets().forEach(each -> out.print(ScanLines.of(each)));
      out.print(ScanLines.of(totals));
    }
  }

  private final class TextOutput implements Output {
    private final Words words;
    private final String color;

    TextOutput(Words words, String color) {
      this.words = words;
      this.color = color;
    }

    @Override
    public void log(ScannedLog log) {
      Page page = surroundings.page(color);
      new ScanText(page, words).write(log);
      surroundings.out().print(page);
    }

    @Override
    public void end(List<Incident> incidents, Clocks clocks, ScanTotals totals) {
      Page page = surroundings.page(color);
      ScanText text = new ScanText(page, words);
      text.write(incidents);
      text.writeClocks(clocks.offsets());
      text.write(totals);
      surroundings.out().print(page);
    }
  }
}
