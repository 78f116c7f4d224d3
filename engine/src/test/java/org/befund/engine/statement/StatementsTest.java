package org.befund.engine.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Assessment.IssueEntry;
import org.befund.engine.result.Assessment.NoticeEntry;
import org.befund.engine.result.Assessment.RemediationDetails;
import org.befund.kb.advisory.Restart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told beside verdict and plan. */
class StatementsTest {
  private static final String ADVISORY = "EX-EXPOSURE";
  private static final String DAY = "2020-02-01";
  private static final String AFFECTED = "affected=true excluded=false update=not_applied ";

  @ParameterizedTest
  @CsvSource({
    "lowered=true,true",
    "lowered=false,false",
    "lowered=unknown,unknown",
  })
  void aFactorThatLowersIsToldAndChangesNothing(String given, String truth) {
    Assessment assessment = Trial.of(ADVISORY, DAY, AFFECTED + given);
    assertThat(factors(assessment)).contains("lowered lowers " + truth);
    assertThat(Trial.word(assessment.status())).isEqualTo("known_affected");
    assertThat(assessment.plan()).containsExactly("update");
    assertThat(assessment.unknowns()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "still-default=true,true",
    "still-default=false,false",
    "still-default=unknown,unknown",
  })
  void aDefaultIsToldAndClearsNobody(String given, String truth) {
    Assessment assessment = Trial.of(ADVISORY, DAY, AFFECTED + given);
    assertThat(factors(assessment)).contains("still-off default_state " + truth);
    assertThat(Trial.word(assessment.status())).isEqualTo("known_affected");
  }

  @Test
  void whatIsStatedOfAllHoldsAndADefaultAloneTellsNothing() {
    assertThat(factors(Trial.of(ADVISORY, DAY, "affected=true excluded=true")))
        .containsExactly(
            "excluded excludes true",
            "lowered lowers unknown",
            "stated lowers true",
            "off default_state unknown",
            "still-off default_state unknown");
  }

  private static List<String> factors(Assessment assessment) {
    return assessment.mitigatingFactors().stream()
        .map(each -> each.id() + " " + Trial.word(each.kind()) + " " + Trial.word(each.truth()))
        .toList();
  }

  /** Threats as CVE, category, severity and truth. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "affected=true excluded=false update=not_applied aimed-at=true|CVE-2020-10000 impact critical"
            + " true, CVE-2020-10000 target_set null true, null exploit_status null true",
        "affected=true excluded=false update=not_applied aimed-at=false|CVE-2020-10000 impact critical"
            + " true, null exploit_status null true",
        "affected=true excluded=false update=not_applied|CVE-2020-10000 impact critical true,"
            + " CVE-2020-10000 target_set null unknown, null exploit_status null true",
        "aimed-at=true|CVE-2020-10000 impact critical unknown, CVE-2020-10000 target_set null unknown,"
            + " null exploit_status null unknown",
        "aimed-at=false|CVE-2020-10000 impact critical unknown, null exploit_status null unknown",
        "affected=false left-open=true|CVE-2020-10000 impact critical unknown, CVE-2020-10000 target_set"
            + " null unknown, null exploit_status null unknown",
        "affected=false left-open=false|''",
        "affected=true excluded=false update=applied|''"
      })
  void toldAreTheThreatsThatHoldOrMayHold(String given, String told) {
    String threats =
        Trial.of(ADVISORY, DAY, given).threats().stream()
            .map(
                each ->
                    each.cve()
                        + " "
                        + Trial.word(each.category())
                        + " "
                        + (each.severity() == null ? "null" : Trial.word(each.severity()))
                        + " "
                        + Trial.word(each.truth()))
            .collect(Collectors.joining(", "));
    assertThat(threats).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"2020-05-31,0", "2020-06-01,1", "2021-01-01,1"})
  void aClosedAdvisorySaysSoToEveryHostFromItsDayOn(String day, int notices) {
    for (String given : List.of("", "affected=false left-open=false", AFFECTED)) {
      assertThat(Trial.of(ADVISORY, day, given).notices()).hasSize(notices);
    }
  }

  @Test
  void aClosedAdvisoryNamesWhatTookItsPlace() {
    NoticeEntry notice = Trial.of(ADVISORY, "2020-06-01", "").notices().get(0);
    assertThat(Trial.word(notice.kind())).isEqualTo("closed");
    assertThat(notice.remediation()).isNull();
    assertThat(notice.statement())
        .isEqualTo(
            "On 2020-06-01 the advisory EX-EXPOSURE was closed in favour of EB-1, EB-2: Read the"
                + " bulletin instead");
  }

  @Test
  void aRemediationTellsWhatItCostsAndWhereItIs() {
    RemediationDetails details = details("prone=false");
    assertThat(details)
        .isEqualTo(
            new RemediationDetails(
                "Servers",
                "A pause",
                Restart.Category.MACHINE,
                "Twice.",
                "https://example.org/update",
                List.of(new IssueEntry("Fonts change.", null, "faq"))));
  }

  @Test
  void knownIssuesFollowTheHost() {
    assertThat(details("prone=true").knownIssues())
        .containsExactly(
            new IssueEntry("Fonts change.", null, "faq"),
            new IssueEntry("Printing stops.", null, "faq"));
    assertThat(details("").knownIssues())
        .containsExactly(
            new IssueEntry("Fonts change.", null, "faq"),
            new IssueEntry("Printing stops.", "It prints", "faq"));
  }

  private static RemediationDetails details(String given) {
    return Trial.of(ADVISORY, DAY, AFFECTED + given).remediations().get(0).details();
  }

  /** A workaround can be undone once something else has corrected the problem, and only then. */
  @ParameterizedTest
  @CsvSource({
    "affected=true excluded=false update=applied workaround=applied,undo workaround",
    "affected=unknown update=applied workaround=applied,undo workaround",
    "affected=true excluded=false update=applied workaround=not_applied,''",
    "affected=true excluded=false update=applied,''",
    "affected=true excluded=false update=not_applied workaround=applied,''",
    "affected=true excluded=false workaround=applied,''",
    "affected=false left-open=false update=not_applied workaround=applied,''",
    "affected=true excluded=true update=not_applied workaround=applied,''"
  })
  void aWorkaroundCanBeUndoneOnceTheProblemIsCorrected(String given, String notices) {
    String told =
        Trial.of(ADVISORY, DAY, given).notices().stream()
            .map(each -> Trial.word(each.kind()) + " " + each.remediation())
            .collect(Collectors.joining(", "));
    assertThat(told).isEqualTo(notices);
  }
}
