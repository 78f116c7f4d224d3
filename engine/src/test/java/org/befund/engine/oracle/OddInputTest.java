package org.befund.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.befund.engine.Inquiry;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Result;
import org.befund.kb.advisory.Advisory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Environments that nobody prepared: valid, and spelled as nobody expects. */
class OddInputTest {
  private static final String LIBRARY =
      "files: [{path: '" + Sites.LIBRARY + "', version: 3.1.6001.65}]";
  private static final String CLIENT =
      "\n  - {name: pc, complete: [products], products: [{name: Microsoft Office Standard Edition 2003}]}\n";

  private static Assessment ofServer(String keys) {
    Result result =
        Bench.evaluate(
            "complete: [hosts]\nhosts:\n  - {name: s, " + keys + "}" + CLIENT,
            "2008-09-01",
            "MSA-954960");
    return result.assessments().get(0);
  }

  private static String status(Assessment assessment) {
    return Bench.word(assessment.status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: Windows Server Update Service 3.0 SP1}",
        "{name: Windows Server Update Services (WSUS) 3.0 SP1}",
        "{name: 'Windows Server Update Services, Version 3.0, Service Pack 1'}",
        "{name: Windows Server Update Services 3.0 mit SP1}",
        "{name: WSUS3.0SP1}",
        "{name: WSUS v3 SP1}",
        "{name: WSUS, version: 3, servicePack: 1}",
        "{name: WSUS, version: '3,0', servicePack: sp 1}",
        "{name: WSUS, version: 3.0-SP1}"
      })
  void isRecognisedHoweverItIsSpelled(String product) {
    Assessment assessment =
        ofServer("complete: [products], products: [" + product + "], " + LIBRARY);
    assertThat(status(assessment)).isEqualTo("known_affected");
    assertThat(assessment.plan()).containsExactly("install-update-kb954960");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: WSUS30SP1}",
        "{name: WSUS, version: 30}",
        "{name: WSUS 2008}",
        "{name: WSUS, version: '6001'}",
        "{name: WSUS, version: '954960'}",
        "{name: WSUS, version: '4'}",
        "{name: WSUS, version: ''}",
        "{name: WSUS, version: 3.x}",
        "{name: Windows Server-Updatedienste 3.0 SP1}",
        "{name: WSUS 3.0 SP3}",
        "{name: WSUS, installed: unknown}",
        "{name: unknown}"
      })
  void isNeverClearedByWhatCannotBeRead(String product) {
    assertThat(status(ofServer("complete: [products], products: [" + product + "], " + LIBRARY)))
        .isEqualTo("under_investigation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WSUS", "Update Server", "update_server", "software update point"})
  void knowsTheRoleByItsOtherNames(String role) {
    assertThat(
            status(
                ofServer(
                    "complete: [roles], roles: ['"
                        + role
                        + "'], products: [{name: WSUS 3.0 SP1}], "
                        + LIBRARY)))
        .isEqualTo("known_affected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: Office 2k3}",
        "{name: Microsoft Office XI}",
        "{name: Microsoft Office Suite}",
        "{name: Microsoft Office Professional with FrontPage, version: 11}",
        "{name: OFFICE11}",
        "{name: Office Pro 2003}"
      })
  void leavesOpenWhatMayBeOffice2003(String product) {
    Result result =
        Bench.evaluate(
            "complete: [hosts]\nhosts:\n  - {name: s, products: [{name: WSUS 3.0 SP1}], "
                + LIBRARY
                + "}\n  - {name: pc, complete: [products], products: ["
                + product
                + "]}\n",
            "2008-09-01");
    assertThat(status(result.assessments().get(0))).isEqualTo("under_investigation");
  }

  @Test
  void bearsVeryLongTexts() {
    String products =
        String.join(
            ", ",
            List.of(
                "{name: 'WSUS " + "server ".repeat(20_000) + "'}",
                "{name: '" + "WSUS ".repeat(20_000) + "'}",
                "{name: '" + "a".repeat(200_000) + "'}",
                "{name: WSUS, version: '" + "3.".repeat(50_000) + "'}",
                "{name: WSUS, version: '" + "3".repeat(50_000) + "', servicePack: '99999999999'}"));
    assertThat(status(ofServer("products: [" + products + "], " + LIBRARY)))
        .isEqualTo("under_investigation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "9999-12-31", "+999999999-12-31", "-999999999-01-01"})
  void bearsAnyDay(String day) {
    String environment =
        "complete: [hosts]\nhosts:\n  - {name: s, products: [{name: WSUS 3.0 SP1}], updates:"
            + " [{kb: 954960, state: installed, date: 9999-12-31}]}"
            + CLIENT;
    boolean before = day.startsWith("0001") || day.startsWith("-");
    assertThat(status(Bench.evaluate(environment, day).assessments().get(0)))
        .isEqualTo(before ? "under_investigation" : "fixed");
  }

  /** A server and the clients that it serves. */
  private static String served(int clients) {
    StringBuilder hosts = new StringBuilder("complete: [hosts]\nhosts:\n");
    hosts.append("  - {name: s, products: [{name: WSUS 3.0 SP1}], ").append(LIBRARY).append("}\n");
    for (int i = 0; i < clients; i++) {
      hosts
          .append("  - {name: pc-")
          .append(i)
          .append(", complete: [products], products: [{name: Microsoft Office 2007}]}\n");
    }
    return hosts.toString();
  }

  private static int judged(Inquiry inquiry, String host) {
    Advisory advisory = inquiry.advisories().get(0);
    return inquiry.derive(advisory, host).judgements().size();
  }

  /** Of clients that are alike ten are looked at, so more of them make no evaluation longer. */
  @Test
  void judgesNoMoreOfManyClientsThanOfADozen() {
    Inquiry dozen = Bench.inquire(served(12), "2008-09-01", "MSA-954960");
    Inquiry many = Bench.inquire(served(1000), "2008-09-01", "MSA-954960");
    for (String host : List.of("s", "pc-9")) {
      assertThat(judged(many, host)).isEqualTo(judged(dozen, host)).isPositive();
    }
  }

  @Test
  void assessesManyHosts() {
    Result result = Bench.evaluate(served(1000), "2008-09-01", "MSA-954960");
    assertThat(result.assessments())
        .hasSize(1001)
        .allMatch(a -> status(a).equals("known_not_affected"));
  }
}
