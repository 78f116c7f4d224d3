package org.befund.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.befund.engine.environment.EnvironmentReader;
import org.befund.engine.evaluation.Derivation;
import org.befund.engine.evaluation.Evaluator;
import org.befund.engine.evidence.Evidence;
import org.befund.engine.recognition.Observations;
import org.befund.engine.recognition.Recogniser;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.Remediation;
import org.befund.kb.advisory.Step;
import org.befund.kb.document.Unreadable;
import org.befund.rules.RuleBase;
import org.befund.rules.conclusion.Judgement;

/** Every condition that is asked of a host is judged, and judged once. */
class JudgementsTest {
  private static final KnowledgeBase KB = Bench.kb();
  private static final Evaluator EVALUATOR = new Evaluator(KB, RuleBase::load);

  @Provide
  Arbitrary<Site> sites() {
    return Bench.sites();
  }

  @Property(
      tries = 400,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void everyConditionIsJudgedOnce(@ForAll("sites") Site site) throws Unreadable {
    Path file = Bench.write(site);
    Observations observations =
        new Recogniser(KB.catalogue()).observe(EnvironmentReader.read(file));
    Evidence nothing = new Evidence(List.of(), List.of(), List.of(), List.of());
    Evaluator.Session session = EVALUATOR.session(observations, nothing, site.day());
    for (Advisory advisory : KB.advisories().values()) {
      Set<String> asked = new HashSet<>();
      add(advisory.affected(), asked);
      advisory.exemptions().forEach(exemption -> add(exemption.when(), asked));
      for (Remediation remediation : advisory.remediations()) {
        if (remediation.appliesWhen() != null) {
          add(remediation.appliesWhen(), asked);
        }
        remediation.proofs().forEach(proof -> add(proof.when(), asked));
        for (Step step : remediation.steps()) {
          if (step.when() != null) {
            add(step.when(), asked);
          }
        }
      }
      for (Site.Machine machine : site.machines()) {
        String host = machine.name();
        Derivation derivation = session.evaluate(advisory, host).derivation();
        Set<String> judged = new HashSet<>();
        Set<List<String>> pairs = new HashSet<>();
        for (Judgement judgement : derivation.judgements()) {
          assertThat(pairs.add(List.of(judgement.host(), judgement.condition())))
              .as("%s of %s", judgement.condition(), judgement.host())
              .isTrue();
          if (judgement.host().equals(host)) {
            judged.add(judgement.condition());
          }
        }
        assertThat(judged).isEqualTo(asked);
      }
    }
  }

  /** A condition and its parts; what is asked of served hosts is not asked of the host itself. */
  private static void add(Condition condition, Set<String> asked) {
    asked.add(condition.id());
    if (condition instanceof Condition.AllOf all) {
      all.parts().forEach(part -> add(part, asked));
    } else if (condition instanceof Condition.AnyOf any) {
      any.parts().forEach(part -> add(part, asked));
    } else if (condition instanceof Condition.Not not) {
      add(not.of(), asked);
    } else if (condition instanceof Condition.Presumed presumed) {
      add(presumed.of(), asked);
    }
  }
}
