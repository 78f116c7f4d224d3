package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is remembered has a bound, and whether something was forgotten shows in no result. */
class MemoTest {
  private static final int BOUND = 400_000;

  /** Of each thread one line and what is known of its host. */
  private static final int SLACK = 3 * 70_000;

  @Test
  void staysWithinItsBoundAndChangesNoResult() {
    String export = export();
    Trial.Outcome free = new Trial().groupBy("Site").threads(3).run(export);

    Trial.Outcome bounded = new Trial().groupBy("Site").threads(3).remembering(BOUND).run(export);

    assertThat(bounded.lines()).isEqualTo(free.lines());
    assertThat(free.summary().remembered()).isGreaterThan(2L * BOUND);
    assertThat(bounded.summary().remembered()).isBetween(BOUND / 2L, (long) BOUND + SLACK);
    assertThat(bounded.summary().derived()).isGreaterThan(free.summary().derived());
    assertThat(bounded.summary().shared()).isLessThan(free.summary().shared());
  }

  @Test
  void tellsWhichShareNeededNoDerivation() {
    StringBuilder export = new StringBuilder("Host,Software,Version\n");
    for (int i = 0; i < 40; i++) {
      export.append("pc-" + i + ",Windows Server Update Services,3.0.6000.374\n");
    }

    BatchSummary summary = new Trial().groupBy("Host").threads(2).run(export.toString()).summary();

    assertThat(summary.count()).isEqualTo(summary.derived() * 40);
    assertThat(summary.shared()).isEqualTo(39 / 40.0);
  }

  /** Hosts of many kinds, some of which come up again much later. */
  private static String export() {
    Random random = new Random(954_960);
    StringBuilder rows = new StringBuilder("Host,Site,OS,Software,Version\n");
    for (int i = 0; i < 250; i++) {
      String start = "pc-" + i + ",site-" + i % 7 + ",Windows XP,";
      int version = random.nextInt(8) == 0 ? 3 : random.nextInt(200);
      rows.append(start + "Windows Server Update Services,3.0.6000." + version + "\n");
      if (random.nextInt(3) == 0) {
        rows.append(start + "Microsoft Office Standard Edition 2003,11.0." + version + ".0\n");
      }
    }
    return rows.toString();
  }
}
