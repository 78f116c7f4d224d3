package org.befund.cli;

import java.nio.file.Path;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.Inquiry;
import org.befund.engine.evidence.LogsRead;
import org.befund.engine.result.Result;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.Snapshot;
import org.befund.rules.RuleBase;
import org.jspecify.annotations.Nullable;

/** The engine, with the knowledge that was built in unless it was given other. */
final class BuiltInEngine implements Engine {
  private final LogsRead progress;
  private @Nullable LoadingRules rules;
  private @Nullable KnowledgeBase knowledge;

  BuiltInEngine() {
    this(new LogsRead());
  }

  private BuiltInEngine(LogsRead progress) {
    this.progress = progress;
  }

  /** Begins to load the rules, which takes longest. */
  void warmUp() {
    LoadingRules loading = new LoadingRules();
    loading.start();
    rules = loading;
  }

  @Override
  public KnowledgeBase knowledge() throws Unreadable {
    KnowledgeBase known = knowledge;
    if (known == null) {
      known = Snapshot.builtIn();
      knowledge = known;
    }
    return known;
  }

  @Override
  public Result evaluate(EvaluateRequest request) throws Unreadable {
    return befund()
        .evaluate(
            request.path(),
            new EvaluationOptions(
                request.asOf(), request.advisories(), request.language(), request.json()));
  }

  @Override
  public Inquiry inquire(Path path, EvaluationOptions options) throws Unreadable {
    return befund().inquire(path, options);
  }

  @Override
  public Engine with(KnowledgeBase other) {
    BuiltInEngine engine = new BuiltInEngine(progress);
    engine.rules = rules;
    engine.knowledge = other;
    return engine;
  }

  @Override
  public Befund befund() throws Unreadable {
    LoadingRules loading = rules;
    return Befund.open(knowledge(), loading == null ? RuleBase::load : loading, progress);
  }

  @Override
  public LogsRead progress() {
    return progress;
  }
}
