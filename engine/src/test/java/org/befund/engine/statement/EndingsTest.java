package org.befund.engine.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.befund.engine.result.Assessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Remediations that are superseded, withdrawn, and taken away again. */
class EndingsTest {
  private static final String ADVISORY = "EX-ENDINGS";
  private static final String AFFECTED = "affected=true old=not_applied bad=not_applied ";

  private static Map<String, String> states(String day, String given) {
    return Trial.states(Trial.of(ADVISORY, day, given));
  }

  private static String notices(Assessment assessment) {
    return assessment.notices().stream()
        .map(each -> Trial.word(each.kind()) + " " + each.remediation())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource({
    // the day, what is known of the successor, the state of the old one, the plan
    "2020-01-31,new-for-it=true new=not_applied,recommended,old",
    "2020-02-01,new-for-it=true new=not_applied,superseded,bad",
    "2020-02-01,new-for-it=false new=not_applied,recommended,old",
    "2020-02-01,new=not_applied,recommended,old",
    "2020-03-01,new-for-it=true new=not_applied,superseded,new"
  })
  void isSupersededWhereTheHostCanHaveTheNewOne(
      String day, String given, String state, String plan) {
    Assessment assessment = Trial.of(ADVISORY, day, AFFECTED + given);
    assertThat(Trial.states(assessment)).containsEntry("old", state);
    assertThat(assessment.plan()).containsExactly(plan);
  }

  @Test
  void aSupersededOneIsTheReasonOfItsState() {
    Assessment assessment =
        Trial.of(ADVISORY, "2020-02-01", AFFECTED + "new-for-it=true new=not_applied");
    assertThat(chain(assessment, "old"))
        .containsSubsequence(
            "another-remediation-takes-the-place-of-the-remediation",
            "the-remediation-was-superseded",
            "the-remediation-is-for-hosts-like-this-one",
            "the-question-is-answered-with-yes");
  }

  @Test
  void aWayThatStaysOpenSaysWhyNothingSupersededIt() {
    Assessment assessment =
        Trial.of(ADVISORY, "2020-02-01", AFFECTED + "new-for-it=false new=not_applied");
    assertThat(chain(assessment, "old"))
        .contains("what-supersedes-the-remediation-is-not-known-to-be-for-the-host");
    Assessment before =
        Trial.of(ADVISORY, "2020-01-31", AFFECTED + "new-for-it=false new=not_applied");
    assertThat(chain(before, "old")).noneMatch(rule -> rule.contains("supersede"));
  }

  @ParameterizedTest
  @CsvSource({"2020-01-31,''", "2020-02-01,superseded old"})
  void whatIsInPlaceAndSupersededIsTold(String day, String told) {
    Assessment assessment =
        Trial.of(ADVISORY, day, "affected=true old=applied bad=not_applied new-for-it=true");
    assertThat(Trial.word(assessment.status())).isEqualTo("fixed");
    assertThat(Trial.states(assessment)).containsEntry("old", "applied");
    assertThat(notices(assessment)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"2020-02-29,recommended,bad", "2020-03-01,withdrawn,new", "2030-01-01,withdrawn,new"})
  void aWithdrawnOneIsNotRecommended(String day, String state, String plan) {
    Assessment assessment = Trial.of(ADVISORY, day, AFFECTED + "new-for-it=true new=not_applied");
    assertThat(Trial.states(assessment)).containsEntry("bad", state);
    assertThat(assessment.plan()).containsExactly(plan);
  }

  @Test
  void noWayLeadsOverAWithdrawnOne() {
    String given = AFFECTED + "upgrade=not_applied new-for-it=false new=not_applied";
    assertThat(plans(Trial.of(ADVISORY, "2020-02-29", given)))
        .containsExactly("old", "bad", "upgrade bad", "shield");
    Assessment after = Trial.of(ADVISORY, "2020-03-01", given);
    assertThat(plans(after)).containsExactly("old", "shield");
    assertThat(Trial.states(after))
        .containsEntry("upgrade", "not_applicable")
        .containsEntry("bad", "withdrawn");
  }

  private static List<String> plans(Assessment assessment) {
    return Stream.concat(Stream.of(assessment.plan()), assessment.alternatives().stream())
        .map(plan -> String.join(" ", plan))
        .toList();
  }

  /** Verdict, states of the withdrawn one and of its removal, category, plan, notices. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-02-29|affected=true old=not_applied bad=applied|fixed|applied|not_yet_available|none||''",
        "2020-03-01|affected=true old=not_applied bad=applied|fixed|withdrawn|recommended|mitigation"
            + "|remove-bad|withdrawn bad",
        "2020-03-01|affected=false bad=applied|known_not_affected|withdrawn|recommended|mitigation"
            + "|remove-bad|withdrawn bad",
        "2020-03-01|affected=false bad=not_applied|known_not_affected|not_applicable|not_applicable"
            + "|none||''",
        "2020-03-01|affected=false|known_not_affected|not_applicable|conditional|undetermined||''",
        "2020-03-01|affected=true old=applied|fixed|withdrawn|conditional|undetermined||''",
        "2020-02-29|affected=false|known_not_affected|not_applicable|not_applicable|none||''",
        "2020-03-01|affected=true old=not_applied bad=not_applied new-for-it=false|known_affected"
            + "|withdrawn|not_applicable|vendor_fix|old|''",
        "2020-03-01|affected=true old=not_applied new-for-it=false|under_investigation|withdrawn"
            + "|conditional|undetermined||''"
      })
  void aWithdrawnOneInPlaceIsRemovedWhateverTheVerdict(
      String day,
      String given,
      String status,
      String withdrawn,
      String removal,
      String category,
      String plan,
      String told) {
    Assessment assessment = Trial.of(ADVISORY, day, given);
    assertThat(Trial.word(assessment.status())).isEqualTo(status);
    assertThat(Trial.states(assessment))
        .containsEntry("bad", withdrawn)
        .containsEntry("remove-bad", removal);
    assertThat(Trial.word(assessment.kind())).isEqualTo(category);
    assertThat(assessment.plan())
        .isEqualTo(plan == null ? List.of() : Arrays.asList(plan.split(" ")));
    assertThat(notices(assessment)).isEqualTo(told);
  }

  /** A verdict that is settled asks only what the plan hangs on. */
  @Test
  void whetherAWithdrawnOneIsInPlaceIsAsked() {
    Assessment assessment = Trial.of(ADVISORY, "2020-03-01", "affected=false");
    assertThat(Trial.asked(assessment))
        .containsExactly("Has this been done on h: Install the bad update?");
    assertThat(assessment.unknowns().get(0).outcomes())
        .extracting(each -> Trial.word(each.status()) + " " + each.plan())
        .containsExactly("known_not_affected [remove-bad]", "known_not_affected []");
    assertThat(Trial.asked(Trial.of(ADVISORY, "2020-02-29", "affected=false"))).isEmpty();
  }

  @Test
  void thePlanIsWhatIsRecommended() {
    for (String day : List.of("2020-02-01", "2020-03-01")) {
      for (String affected : List.of("true", "false", "unknown")) {
        for (String old : List.of("old=applied", "old=not_applied", "")) {
          for (String bad : List.of("bad=applied", "bad=not_applied", "")) {
            for (String next : List.of("new-for-it=true", "new-for-it=false", "")) {
              String given = "affected=" + affected + " " + old + " " + bad + " " + next;
              Assessment assessment = Trial.of(ADVISORY, day, given);
              List<String> recommended =
                  Trial.states(assessment).entrySet().stream()
                      .filter(each -> each.getValue().equals("recommended"))
                      .map(Map.Entry::getKey)
                      .toList();
              assertThat(assessment.plan())
                  .as("%s %s", day, given)
                  .hasSameElementsAs(recommended)
                  .doesNotHaveDuplicates()
                  .doesNotContain(day.compareTo("2020-03-01") < 0 ? "remove-bad" : "bad");
            }
          }
        }
      }
    }
  }

  /** The rules below the reason of a remediation's state, from the top. */
  private static List<String> chain(Assessment assessment, String id) {
    String reason =
        assessment.remediations().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow()
            .reason();
    List<String> rules = new ArrayList<>();
    walk(assessment, reason, rules);
    return rules;
  }

  private static void walk(Assessment assessment, String id, List<String> rules) {
    Assessment.Reason reason = Objects.requireNonNull(assessment.reason(id));
    rules.add(reason.rule());
    reason.premises().forEach(each -> walk(assessment, each, rules));
  }
}
