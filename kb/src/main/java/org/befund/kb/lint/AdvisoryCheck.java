package org.befund.kb.lint;

import java.util.List;
import org.befund.kb.advisory.AdvisoryShape;

/** Everything that can be said of one advisory without the others. */
final class AdvisoryCheck {
  /** Mappings whose keys are names that authors choose. */
  private static final List<String> NAMES = List.of("sections", "questions", "conditions");

  private AdvisoryCheck() {}

  /** Notes the flaws of an advisory, and tells what others need to know of it. */
  static AdvisorySummary run(KnowledgeFile file, Known known, Flaws flaws) {
    AdvisoryIndex index = AdvisoryIndex.of(file.root());
    NamedConditions conditions = new NamedConditions(index);
    ReferenceCheck.run(index, known, flaws);
    conditions.circles(flaws);
    DayCheck.run(index, flaws);
    SchemaCheck.run(file, AdvisoryShape.SHAPE, flaws);
    IdentityCheck.run(file.root(), NAMES, flaws);
    RangeCheck.run(file.root(), flaws);
    TranslationCheck.run(index.texts(), flaws);
    UseCheck.run(index, conditions, flaws);
    if (conditions.isSound()) {
      ConditionCheck.run(file.source(), index, known, flaws);
    }
    return AdvisorySummary.of(file.source(), index);
  }
}
