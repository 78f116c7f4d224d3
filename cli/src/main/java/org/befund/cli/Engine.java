package org.befund.cli;

import org.befund.engine.result.Result;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;

/** What the command needs of the engine. */
interface Engine {

  /** What is known. */
  KnowledgeBase knowledge() throws Unreadable;

  /**
   * Evaluates an environment.
   *
   * @throws Unreadable when there is nothing to evaluate
   */
  Result evaluate(EvaluateRequest request) throws Unreadable;
}
