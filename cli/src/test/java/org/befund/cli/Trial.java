package org.befund.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.Inquiry;
import org.befund.engine.evidence.LogsRead;
import org.befund.engine.result.Result;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Runs the command with an engine that gives a prepared answer. */
final class Trial implements Engine {
  static final LocalDate TODAY = LocalDate.of(2008, 8, 20);

  private final Answer answer;
  private final LogsRead progress = new LogsRead();
  private final List<EvaluateRequest> requests = new ArrayList<>();
  private Map<String, String> variables = Map.of();
  private @Nullable KnowledgeBase knowledge;
  private boolean terminal;
  private String answers = "";

  /** What the engine does. */
  interface Answer {
    Result to(EvaluateRequest request) throws Unreadable;
  }

  /** What came out of a run. */
  record Outcome(int code, String out, String err) {}

  Trial(Answer answer) {
    this.answer = answer;
  }

  static Trial of(Result result) {
    return new Trial(request -> result);
  }

  Trial with(Map<String, String> environment) {
    variables = environment;
    return this;
  }

  Trial onTerminal() {
    terminal = true;
    return this;
  }

  /** What the user types, line by line. */
  Trial answering(String... lines) {
    answers = String.join("\n", lines) + "\n";
    return this;
  }

  /** The only request that the engine got. */
  EvaluateRequest request() {
    if (requests.size() != 1) {
      throw new AssertionError("expected one request: " + requests);
    }
    return requests.get(0);
  }

  Outcome run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Program.run(args, surroundings(out, err), this);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Surroundings surroundings(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Surroundings(
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, false, StandardCharsets.UTF_8),
        new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)),
        variables,
        terminal,
        () -> TODAY);
  }

  @Override
  public KnowledgeBase knowledge() throws Unreadable {
    KnowledgeBase given = knowledge;
    return given == null ? Snapshot.builtIn() : given;
  }

  @Override
  public Befund befund() throws Unreadable {
    return Befund.open(knowledge());
  }

  @Override
  public LogsRead progress() {
    return progress;
  }

  @Override
  public Engine with(KnowledgeBase other) {
    knowledge = other;
    return this;
  }

  @Override
  public Result evaluate(EvaluateRequest request) throws Unreadable {
    requests.add(request);
    return answer.to(request);
  }

  /** The real engine: what is asked of an environment has no prepared answers. */
  @Override
  public Inquiry inquire(Path path, EvaluationOptions options) throws Unreadable {
    return new BuiltInEngine().inquire(path, options);
  }
}
