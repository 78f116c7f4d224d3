package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.befund.cli.Trial.Outcome;
import org.befund.cli.text.SampleResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KbTest {
  private final Trial trial = Trial.of(SampleResults.result());

  @Test
  void listsTheAdvisories() {
    assertThat(trial.run("kb", "list"))
        .isEqualTo(
            new Outcome(
                ExitCode.DONE,
                """
                advisory     encoding  last revised  title
                MSA-2607712  stable    2011-09-19    Fraudulent certificates of DigiNotar are trusted by Windows
                MSA-2846338  stable    2013-05-14    A crafted file that the Malware Protection Engine scans can run
                                                     code as LocalSystem
                MSA-2960358  stable    2015-10-13    .NET Framework still offers the cipher RC4 in TLS
                MSA-3009008  stable    2015-04-14    A flaw in the protocol SSL 3.0 lets an attacker decrypt parts
                                                     of the traffic
                MSA-945713   stable    2009-06-09    Web Proxy Auto-Discovery (WPAD) can disclose information
                MSA-953839   stable    2009-03-11    Kill bits for ActiveX controls of Aurigma and HP
                MSA-954474   stable    2008-06-17    Configuration Manager 2007 stops delivering updates to SMS 2003
                                                     clients
                MSA-954960   stable    2008-08-12    WSUS 3.0 stops delivering updates where Office 2003 is in use
                """,
                ""));
  }

  @ParameterizedTest
  @CsvSource({"MSA-954960,en", "MSA-954960,de", "MSA-954474,en", "MSA-954474,de"})
  void showsTheWholeAdvisory(String id, String language) throws Exception {
    Outcome outcome = trial.run("kb", "show", id, "--lang", language);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    String text = outcome.out().replaceAll("\\s+", "");
    var advisory = java.util.Objects.requireNonNull(trial.knowledge().advisory(id));
    assertThat(text).contains(bare(advisory.title().in(language)));
    advisory.facts().forEach(fact -> assertThat(text).contains(bare(fact.text().in(language))));
    advisory
        .remediations()
        .forEach(
            remediation ->
                remediation
                    .steps()
                    .forEach(step -> assertThat(text).contains(bare(step.text().in(language)))));
    advisory
        .revisions()
        .forEach(revision -> assertThat(text).contains(bare(revision.summary().in(language))));
    advisory.references().forEach(reference -> assertThat(text).contains(reference.url()));
    advisory
        .signatures()
        .forEach(
            signature ->
                signature
                    .pattern()
                    .steps()
                    .forEach(step -> assertThat(text).contains(bare(step.line().text()))));
    advisory
        .conditions()
        .values()
        .forEach(
            condition -> {
              var own = condition.about().text();
              if (own != null && !condition.id().endsWith("conditions.console")) {
                assertThat(text).contains(bare(own.in(language)));
              }
            });
  }

  @Test
  void tellsTheVersions() throws Exception {
    assertThat(trial.run("version"))
        .isEqualTo(
            new Outcome(
                ExitCode.DONE,
                "befund (unpackaged)\nknowledge base "
                    + trial.knowledge().version()
                    + ", 8 advisories\nJava "
                    + System.getProperty("java.version")
                    + " ("
                    + System.getProperty("java.vendor")
                    + ")\n",
                ""));
  }

  private static String bare(String text) {
    return text.replaceAll("\\s+", "");
  }
}
