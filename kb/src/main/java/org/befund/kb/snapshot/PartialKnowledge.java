package org.befund.kb.snapshot;

import java.util.List;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Problem;

/**
 * What could be read of a knowledge base.
 *
 * @param kb the knowledge of the files that could be read
 * @param problems what is wrong with the others
 */
public record PartialKnowledge(KnowledgeBase kb, List<Problem> problems) {
  public PartialKnowledge {
    problems = List.copyOf(problems);
  }
}
