package org.befund.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.befund.engine.result.Result;

/**
 * The rules and the plain evaluator come to the same verdicts. A failure prints the environment and
 * the seed that makes it again.
 */
class AgreementTest {

  @Provide
  Arbitrary<Site> sites() {
    return Bench.sites();
  }

  @Property(
      tries = 2500,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void rulesAndPlainEvaluatorAgree(@ForAll("sites") Site site) {
    Result result = Bench.evaluate(site);
    var verdicts = Bench.verdicts(result);
    var expected = new PlainEvaluator(site).verdicts();
    verdicts.values().forEach(v -> Statistics.collect(v.status(), v.category()));
    if (!verdicts.equals(expected)) {
      assertThat(verdicts)
          .as(
              "%s as of %s%n%s",
              SiteText.text(SiteText.tree(site), true), site.day(), Bench.told(result))
          .isEqualTo(expected);
    }
  }
}
