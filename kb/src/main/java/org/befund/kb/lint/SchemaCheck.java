package org.befund.kb.lint;

import java.util.EnumSet;
import java.util.Set;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Reading;
import org.befund.kb.document.Shape;

/** A file has the shape that it should have. */
final class SchemaCheck {

  /** What the loader refuses as a whole and other checks find in its place. */
  private static final Set<Code> TOLD_BETTER =
      EnumSet.of(
          Code.UNKNOWN_CONDITION,
          Code.CIRCULAR_CONDITION,
          Code.UNKNOWN_REMEDIATION,
          Code.DUPLICATE_ID,
          Code.REVISIONS_OUT_OF_ORDER);

  private SchemaCheck() {}

  static void run(KnowledgeFile file, Shape<?> shape, Flaws flaws) {
    for (Problem problem : Reading.attempt(file.source(), file.root().node(), shape).problems()) {
      if (problem.kind() == Problem.Kind.TOO_MANY) {
        flaws.noteMore();
      } else if (!isToldBetter(problem, file, flaws)) {
        flaws.add(FileReading.code(problem), problem);
      }
    }
  }

  /** The loader stops at the first thing that does not go together, and only tells the file. */
  private static boolean isToldBetter(Problem problem, KnowledgeFile file, Flaws flaws) {
    return problem.kind() == Problem.Kind.INCONSISTENT
        && file.root().at().equals(problem.at())
        && flaws.hasAny(TOLD_BETTER);
  }
}
