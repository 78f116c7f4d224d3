package org.befund.cli.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Assessment.Reason;
import org.befund.rules.Citation;
import org.befund.rules.Source;
import org.jspecify.annotations.Nullable;

/** What the reasons of an assessment rest on: other reasons, and sections of the advisory. */
final class Premises {
  private final Map<String, Reason> reasons = new HashMap<>();

  Premises(Assessment assessment) {
    for (Reason reason : assessment.reasons()) {
      reasons.put(reason.id(), reason);
    }
  }

  /** The reason with an id, or null. */
  @Nullable Reason find(String id) {
    return reasons.get(id);
  }

  /** What a reason rests on, without the sections. */
  List<Reason> grounds(Reason reason) {
    List<Reason> grounds = new ArrayList<>();
    for (String id : reason.premises()) {
      Reason premise = reasons.get(id);
      if (premise != null && !isCitation(premise)) {
        grounds.add(premise);
      }
    }
    return grounds;
  }

  /** The sections that a reason rests on. */
  List<Source> sections(Reason reason) {
    List<Source> sections = new ArrayList<>();
    for (String id : reason.premises()) {
      Reason premise = reasons.get(id);
      Source section = premise == null || !isCitation(premise) ? null : premise.source();
      if (section != null) {
        sections.add(section);
      }
    }
    return sections;
  }

  private static boolean isCitation(Reason reason) {
    return reason.rule().equals(Citation.SENTENCE);
  }
}
