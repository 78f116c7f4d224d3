package org.befund.kb.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.befund.kb.advisory.Condition.AllOf;
import org.befund.kb.advisory.Condition.AnyOf;
import org.befund.kb.advisory.Condition.Not;
import org.befund.kb.advisory.Condition.RoleCondition;
import org.junit.jupiter.api.Test;

class InForceTest {
  private static final LocalDate DAY = LocalDate.of(2015, 10, 13);
  private static final Condition ALWAYS = new RoleCondition("always", About.NOTHING, "a");
  private static final Condition LATER =
      new RoleCondition("later", new About(null, null, null, DAY, null), "b");

  private static Condition all(Condition... parts) {
    return new AllOf("all", About.NOTHING, List.of(parts));
  }

  private static Condition any(Condition... parts) {
    return new AnyOf("any", About.NOTHING, List.of(parts));
  }

  @Test
  void aPartThatIsNotSaidYetDropsOut() {
    assertThat(InForce.on(DAY.minusDays(1), all(ALWAYS, LATER))).isEqualTo(all(ALWAYS));
    assertThat(InForce.on(DAY.minusDays(1), any(ALWAYS, LATER))).isEqualTo(any(ALWAYS));
    assertThat(InForce.on(DAY, all(ALWAYS, LATER))).isEqualTo(all(ALWAYS, LATER));
  }

  @Test
  void whereNothingIsLeftNothingIsMet() {
    assertThat(InForce.on(DAY.minusDays(1), all(LATER))).isNull();
    assertThat(InForce.on(DAY.minusDays(1), new Not("not", About.NOTHING, all(LATER)))).isNull();
    assertThat(InForce.on(DAY.minusDays(1), any(LATER))).isEqualTo(any());
    assertThat(InForce.on(DAY, all())).isEqualTo(all());
  }
}
