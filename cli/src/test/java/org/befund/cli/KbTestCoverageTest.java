package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.befund.cli.Trial.Outcome;
import org.junit.jupiter.api.Test;

/** What {@code kb test --coverage} tells of an advisory's cases. */
class KbTestCoverageTest extends TrialOfCases {

  @Test
  void tellsWhatNoCaseExercises() {
    assertThat(shortened(test(folder.toString(), "--coverage").out()))
        .isEqualTo(
            """
            EX-1: 1 of 1 cases passed [1.cases.yaml]
              Coverage: 50 % (3 of 6)
                Conditions
                  - affected: never false, never unknown (Example Server 3.0 is installed)
                Remediations
                  - upgrade: never conditional
              - 3.0 is affected
                Clarifies: Affected software

            1 cases, 1 advisories: 1 passed, 0 failed
            """);
  }

  @Test
  void tellsTheFirstPartsOfAConditionWithoutAText() throws IOException {
    String one = "{product: example-server, releases: ['3.0'], section: software}";
    String more = "{role: a, section: software}, {role: b, section: software}";
    write("advisories/1.yaml", ADVISORY.replace(one, "{anyOf: [" + one + ", " + more + "]}"));
    assertThat(shortened(test(folder.toString(), "--coverage").out()))
        .contains(
            "- affected: never false, never unknown (one of these: Example Server 3.0 is"
                + " installed; the host has the role a; the host has the role b)\n");
    String most = more + ", {role: c, section: software}";
    write("advisories/1.yaml", ADVISORY.replace(one, "{anyOf: [" + one + ", " + most + "]}"));
    assertThat(shortened(test(folder.toString(), "--coverage").out()))
        .contains("the host has the role b; …)\n");
  }

  @Test
  void aRemediationThatWasTakenBackIsToBeShownAsSuch() throws IOException {
    String taken =
        "    withdrawn: {date: 2024-05-01, text: {en: It broke logins}, section: software}\n";
    write("advisories/1.yaml", ADVISORY.replace("    steps:\n", taken + "    steps:\n"));
    String before = AFFECTED.replace("    clarifies:", "    asOf: 2024-04-01\n    clarifies:");
    String after =
        before
            .substring(before.indexOf("  - name"))
            .replace("3.0 is affected", "nothing is left to be done")
            .replace("2024-04-01", "2024-05-01")
            .replace(", plan: [upgrade]", "");

    write("advisories/1.cases.yaml", before);
    assertThat(shortened(test(folder.toString(), "--coverage").out()))
        .contains("- upgrade: never conditional, never withdrawn\n");
    write("advisories/1.cases.yaml", before + after);
    assertThat(shortened(test(folder.toString(), "--coverage").out()))
        .contains("2 passed, 0 failed", "- upgrade: never conditional\n");
  }

  @Test
  void countsNeitherACaseThatFailsNorWhatTheAuthorSaysCannotBe() throws IOException {
    write(
        "advisories/1.cases.yaml",
        AFFECTED
            + WRONG
            + """
            unreachable:
              - {key: affected, value: unknown, why: Everybody knows it.}
              - {key: affected, value: 'true', why: A case shows that it can be.}
            """);

    Outcome text = test(folder.toString(), "--coverage");
    assertThat(shortened(text.out()))
        .contains(
            """
            EX-1: 1 of 2 cases passed [1.cases.yaml]
              Coverage: 60 % (3 of 5) (1 stated to be unreachable)
                Conditions
                  - affected: never false (Example Server 3.0 is installed)
                Remediations
                  - upgrade: never conditional
                - Stated to be unreachable without need: affected, true [1.cases.yaml:19]
            """);
    assertThat(test(folder.toString(), "--coverage", "--format", "json").out())
        .contains(
            """
                  "coverage" : {
                    "percent" : 60,
                    "exercised" : 3,
                    "items" : 5,
                    "missing" : [
                      {
                        "kind" : "condition",
                        "key" : "affected",
                        "value" : "false"
                      },
                      {
                        "kind" : "remediation",
                        "key" : "upgrade",
                        "value" : "conditional"
                      }
                    ],
                    "unreachable" : [
                      {
                        "key" : "affected",
                        "value" : "unknown",
                        "why" : "Everybody knows it."
                      }
                    ],
            """);
  }

  @Test
  void countsRevisionsSignaturesAndRemediationsOfTheirOwnDays() throws IOException {
    write(
        "advisories/1.yaml",
        ADVISORY
                .replace("summary: {en: First publication}}]", "summary: {en: First}}, LATER]")
                .replace("LATER", "{date: 2024-04-01, summary: {en: Second}}")
                .replace("availableFrom: 2024-03-04", "availableFrom: 2024-03-20, appliesWhen: IF")
                .replace(", appliesWhen: IF", "\n    appliesWhen: {role: server}")
            + """
            signatures:
              - id: oops
                title: {en: Something failed}
                section: software
                format: windows-update
                where: subject
                strength: medium
                steps: [{line: failed}]
                nearMiss: [fail]
            """);

    write("advisories/1.cases.yaml", AFFECTED.replace(", plan: [upgrade]", ""));

    assertThat(shortened(test(folder.toString(), "--coverage", "--lang", "de").out()))
        .contains(
            """
              Abdeckung: 28 % (4 von 14)
            """)
        .contains("- 2024-03-04: kein Fall mit Stand dieser Tage (2024-03-04 bis 2024-03-31)")
        .contains("- oops: nie gesehen, kein Beinahe-Treffer")
        .contains("nie nicht anwendbar, nie noch nicht verfügbar");
  }
}
