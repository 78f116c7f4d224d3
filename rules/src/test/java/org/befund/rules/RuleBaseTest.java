package org.befund.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.befund.rules.Trial.Both;
import org.befund.rules.Trial.Judged;
import org.befund.rules.Trial.Seen;
import org.befund.rules.Trial.Single;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

class RuleBaseTest {

  @Test
  void firesRulesOverRecords() {
    List<Object> facts =
        run(
            new Single("a", "x"),
            new Single("b", "y"),
            new Both("c", List.of("a", "b")),
            new Seen("x"),
            new Seen("y"));

    assertThat(facts)
        .contains(
            new Judged("a", true, "A single wish holds when its thing was seen", List.of("x")))
        .contains(new Seen("judged c by Both hold when each part holds"));
    assertThat(facts)
        .filteredOn(Judged.class::isInstance)
        .map(Judged.class::cast)
        .filteredOn(judged -> judged.name().equals("c"))
        .singleElement()
        .satisfies(judged -> assertThat(judged.premises()).containsExactlyInAnyOrder("a", "b"));
  }

  @Test
  void judgesWhatIsAbsent() {
    assertThat(run(new Single("a", "x")))
        .contains(
            new Judged(
                "a", false, "A single wish does not hold when its thing was not seen", List.of()));
  }

  private static List<Object> run(Object... facts) {
    KieSessionsPool sessions = RuleBase.load().sessions(1);
    KieSession session = sessions.newKieSession();
    try {
      for (Object fact : facts) {
        session.insert(fact);
      }
      session.fireAllRules();
      return List.copyOf(session.getObjects());
    } finally {
      session.dispose();
      sessions.shutdown();
    }
  }
}
