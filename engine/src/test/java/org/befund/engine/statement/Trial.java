package org.befund.engine.statement;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Assessment.RemediationEntry;
import org.befund.engine.result.Assessment.UnknownFact;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;

/**
 * Holds one made-up host, {@code h}, against a made-up advisory. Answers and states are given as
 * {@code affected=true update=applied}; what is not given is not known.
 */
final class Trial {
  private static final Befund BEFUND = open();

  private Trial() {}

  private static Befund open() {
    try {
      return Befund.open(KnowledgeFolder.load(Path.of("src/test/resources/knowledge")));
    } catch (Unreadable e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  static Assessment of(String advisory, String day, String given) {
    Map<String, String> facts = new LinkedHashMap<>();
    List<String> remediations = new ArrayList<>();
    for (String each : given.isBlank() ? new String[0] : given.strip().split("\\s+")) {
      String[] pair = each.split("=");
      if (pair[1].endsWith("applied")) {
        remediations.add("{id: " + pair[0] + ", state: " + pair[1] + "}");
      } else if (!pair[1].equals("unknown")) {
        facts.put(pair[0], pair[1]);
      }
    }
    String yaml =
        "hosts:\n  - name: h\n    facts: "
            + facts.toString().replace("=", ": ")
            + "\n    remediations: "
            + remediations
            + "\n";
    try {
      return BEFUND
          .evaluate(
              Reading.read(new SourceText("env.yaml", yaml), EnvironmentShape.SHAPE),
              new EvaluationOptions(LocalDate.parse(day), List.of(advisory), "en"))
          .assessments()
          .get(0);
    } catch (Unreadable e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, String> states(Assessment assessment) {
    Map<String, String> states = new LinkedHashMap<>();
    for (RemediationEntry each : assessment.remediations()) {
      states.put(each.id(), word(each.state()));
    }
    return states;
  }

  /** The questions that are asked. */
  static Set<String> asked(Assessment assessment) {
    Set<String> asked = new TreeSet<>();
    for (UnknownFact unknown : assessment.unknowns()) {
      asked.add(unknown.fact());
    }
    return asked;
  }
}
