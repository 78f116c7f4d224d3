package org.befund.cli;

import java.nio.file.Path;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.Inquiry;
import org.befund.engine.evidence.LogsRead;
import org.befund.engine.result.Result;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;

/** What the command needs of the engine. */
interface Engine {

  /** What is known. */
  KnowledgeBase knowledge() throws Unreadable;

  /** The facade that answers all questions. */
  Befund befund() throws Unreadable;

  /** How far the reading of logs is. */
  LogsRead progress();

  /** The same engine with other knowledge. */
  Engine with(KnowledgeBase other);

  /**
   * Evaluates an environment.
   *
   * @throws Unreadable when there is nothing to evaluate
   */
  Result evaluate(EvaluateRequest request) throws Unreadable;

  /**
   * Reads and recognises an environment, so that questions may be asked of it.
   *
   * @throws Unreadable when there is nothing to ask about
   */
  Inquiry inquire(Path path, EvaluationOptions options) throws Unreadable;
}
