package org.befund.engine.conditions;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Result;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.rules.RuleBase;

/** Holds one host against an advisory that says nothing but what the condition in question says. */
final class Trial {
  private static final Catalogue CATALOGUE = catalogue();
  private static final RuleBase RULES = RuleBase.load();
  private static final LocalDate TODAY = LocalDate.of(2015, 1, 1);

  private Trial() {}

  private static Catalogue catalogue() {
    try (InputStream in = Trial.class.getResourceAsStream("/conditions/catalogue.yaml")) {
      return Reading.read(SourceText.decode("catalogue.yaml", in.readAllBytes()), Catalogue.SHAPE);
    } catch (IOException | Unreadable e) {
      throw new AssertionError(e);
    }
  }

  /** The truth of a condition on a host: true, false, unknown or contradictory. */
  static String truth(String condition, String host) {
    return truth(assessment(condition, host));
  }

  static String truth(Assessment assessment) {
    return switch (assessment.status()) {
      case KNOWN_AFFECTED -> "true";
      case KNOWN_NOT_AFFECTED -> "false";
      case UNDER_INVESTIGATION -> assessment.conflicts().isEmpty() ? "unknown" : "contradictory";
      case FIXED -> "fixed";
    };
  }

  /** The assessment of a host, given the condition and the host's keys as flow mappings. */
  static Assessment assessment(String condition, String host) {
    return assessment(advisory(condition, ""), host, TODAY);
  }

  static Assessment assessment(String advisory, String host, LocalDate day) {
    return result(advisory, host, day, "en").assessments().get(0);
  }

  /** The result for a host. */
  static Result result(String advisory, String host, LocalDate day, String language) {
    String keys = host.strip();
    String inner = keys.substring(1, keys.length() - 1).strip();
    String environment = "hosts: [{name: h" + (inner.isEmpty() ? "" : ", " + inner) + "}]\n";
    try {
      KnowledgeBase kb =
          KnowledgeBase.of(
              "test",
              CATALOGUE,
              List.of(Reading.read(new SourceText("adv.yaml", advisory), AdvisoryShape.SHAPE)));
      return Befund.open(kb, () -> RULES)
          .evaluate(
              Reading.read(new SourceText("env.yaml", environment), EnvironmentShape.SHAPE),
              new EvaluationOptions(day, List.of("EX-1"), language));
    } catch (Unreadable e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  /** An advisory about hosts that meet a condition; further keys as they are. */
  static String advisory(String condition, String further) {
    return """
        id: EX-1
        status: experimental
        publisher: Acme
        nature: vulnerability
        title: {en: It breaks}
        summary: {en: It breaks.}
        sections: {s: {en: Section}}
        revisions: [{date: 2008-01-01, summary: {en: First}}]
        subjects: [server, os-1]
        """
        + "affected: "
        + condition
        + "\n"
        + further;
  }
}
