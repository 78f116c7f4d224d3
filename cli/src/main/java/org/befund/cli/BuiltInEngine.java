package org.befund.cli;

import org.befund.engine.result.Result;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** The engine with the knowledge that was built in. */
final class BuiltInEngine implements Engine {
  private @Nullable KnowledgeBase knowledge;

  @Override
  public synchronized KnowledgeBase knowledge() throws Unreadable {
    KnowledgeBase known = knowledge;
    if (known == null) {
      known = Snapshot.builtIn();
      knowledge = known;
    }
    return known;
  }

  @Override
  public Result evaluate(EvaluateRequest request) throws Unreadable {
    throw new UnsupportedOperationException("the engine cannot evaluate yet");
  }
}
