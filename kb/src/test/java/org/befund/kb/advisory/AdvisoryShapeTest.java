package org.befund.kb.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisoryShapeTest {
  private static final Path EVERYTHING =
      Path.of("src/test/resources/knowledge/advisories/everything.yaml");

  private static String text() throws IOException {
    return Files.readString(EVERYTHING);
  }

  private static Advisory read(String yaml) throws Unreadable {
    return Reading.read(new SourceText("everything.yaml", yaml), AdvisoryShape.SHAPE);
  }

  @Test
  void readsWhatStandsAroundTheConditions() throws IOException, Unreadable {
    Advisory advisory = read(text());

    assertThat(advisory.title().in("de")).isEqualTo("Example Server");
    assertThat(advisory.summary().in("de")).isEqualTo("Un résumé");
    assertThat(advisory.underInvestigation()).hasSize(1);
    assertThat(advisory.mitigatingFactors())
        .extracting(MitigatingFactor::kind)
        .containsExactly(
            MitigatingFactor.Kind.EXCLUDES,
            MitigatingFactor.Kind.LOWERS,
            MitigatingFactor.Kind.DEFAULT_STATE);
    Vulnerability first = advisory.vulnerabilities().get(0);
    assertThat(first.cve()).isEqualTo("CVE-2020-12345");
    assertThat(first.threats())
        .extracting(Threat::category)
        .containsExactly(
            Threat.Category.IMPACT, Threat.Category.EXPLOIT_STATUS, Threat.Category.TARGET_SET);
    assertThat(first.threats().get(0).severity()).isEqualTo(Threat.Severity.CRITICAL);
    assertThat(first.notes()).hasSize(1);
    assertThat(advisory.vulnerabilities().get(1).cve()).isNull();
    assertThat(advisory.errata())
        .extracting(Erratum::printed, Erratum::meant)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("1.O", "1.0"));
    assertThat(advisory.omissions()).hasSize(1);
    Closure closure = Objects.requireNonNull(advisory.closure());
    assertThat(closure.date()).isEqualTo(LocalDate.of(2020, 3, 1));
    assertThat(closure.by())
        .containsExactly(
            new Closure.Document("EB-20-001", "https://example.org/b"),
            new Closure.Document("EB-20-002", null));
  }

  @Test
  void readsWhatARemediationMaySay() throws IOException, Unreadable {
    Advisory advisory = read(text());

    Remediation update = Objects.requireNonNull(advisory.remediation("update-1"));
    assertThat(Objects.requireNonNull(update.scope()).in("en")).isEqualTo("Servers only");
    assertThat(Objects.requireNonNull(update.impact()).in("en"))
        .isEqualTo("Logins stop for a minute");
    assertThat(Objects.requireNonNull(update.restart()).category())
        .isEqualTo(Restart.Category.SERVICE);
    assertThat(update.url()).isEqualTo("https://example.org/1");
    assertThat(update.supersededBy())
        .isEqualTo(new Supersession("update-2", LocalDate.of(2020, 2, 1), "fixes"));
    assertThat(Objects.requireNonNull(update.withdrawn()).date())
        .isEqualTo(LocalDate.of(2020, 2, 15));
    assertThat(update.knownIssues()).hasSize(2);
    assertThat(Objects.requireNonNull(advisory.remediation("uninstall-update-1")).removes())
        .isEqualTo("update-1");
  }

  @Test
  void whatAReferenceSaysOfItselfHoldsForThatUse() throws IOException, Unreadable {
    Advisory advisory =
        read(
            text()
                .replace(
                    "  - when: {condition: old}\n",
                    "  - when: {condition: old, since: 2020-02-01, text: {en: Since February}}\n"));

    Condition when = advisory.underInvestigation().get(0).when();
    assertThat(when.about().since()).isEqualTo(LocalDate.of(2020, 2, 1));
    assertThat(Objects.requireNonNull(when.about().text()).in("en")).isEqualTo("Since February");
    assertThat(when.parts()).containsExactly(advisory.affected());
  }

  @Test
  void givesEveryConditionAnIdOfItsPlace() throws IOException, Unreadable {
    Advisory advisory =
        read(text().replace("when: {condition: old}", "when: {product: example-server}"));

    assertThat(advisory.underInvestigation().get(0).when().id())
        .isEqualTo("EX-1#underInvestigation[0]");
    assertThat(Objects.requireNonNull(advisory.mitigatingFactors().get(0).when()).id())
        .isEqualTo("EX-1#mitigatingFactors.not-there");
    assertThat(
            Objects.requireNonNull(advisory.vulnerabilities().get(0).threats().get(2).when()).id())
        .isEqualTo("EX-1#vulnerabilities[0].threats[2]");
    Remediation update = Objects.requireNonNull(advisory.remediation("update-1"));
    assertThat(Objects.requireNonNull(update.knownIssues().get(0).when()).id())
        .isEqualTo("EX-1#remediations.update-1.knownIssues[0]");
  }

  /** What is replaced, by what, and the message that must come. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "condition: old}}|file: a.dll, branch: '1.0', atLeast: 1.1.1}}|'atLeast' does not begin with the"
            + " parts of 'branch', so no version can meet it",
        "kind: excludes, when: {not: {condition: old}},|kind: excludes,|one that excludes the problem"
            + " needs the key 'when', as it would clear every host",
        "remediation: update-2, from|remediation: update-3, from|'supersededBy' of the remediation"
            + " 'update-1': there is no remediation 'update-3'",
        "remediation: update-2, from|remediation: update-1, from|the remediation 'update-1'"
            + " supersedes itself in the end",
        "removes: update-1|removes: update-2|the remediation 'uninstall-update-1' removes 'update-2',"
            + " which is not withdrawn",
        "removes: update-1|removes: update-x|'removes' of the remediation 'uninstall-update-1':"
            + " there is no remediation 'update-x'",
        "corrects: true\\n    title: {en: Install update 2}|correctsWhen: {condition: old}\\n    title:"
            + " {en: Install update 2}|'correctsWhen' needs 'corrects: true'",
        "id: update-2|id: update-2\\n    component: server|the remediation 'update-1' needs a"
            + " 'component', as another remediation has one",
        "id: firewall|id: off|two of 'mitigatingFactors' are called 'off'",
        "id: update-2|id: update-1|two of 'remediations' are called 'update-1'",
        "date: 2020-03-01\\n  text|date: 2019-12-31\\n  text|'closure' is dated before the first revision",
        "CVE-2020-12345|CAN-2020-1|found 'CAN-2020-1', expected a number such as CVE-2013-1346",
        "category: service|category: reboot|found 'reboot', expected one of none,"
            + " vulnerable_component, service",
        "severity: critical|severity: high|found 'high', expected one of low, moderate, important,"
            + " critical"
      })
  void tellsWhatDoesNotFit(String good, String bad, String message) throws IOException {
    String yaml = text();
    String from = good.replace("\\n", "\n");
    assertThat(yaml).contains(from);
    Unreadable thrown =
        catchThrowableOfType(
            Unreadable.class, () -> read(yaml.replace(from, bad.replace("\\n", "\n"))));
    assertThat(Objects.requireNonNull(thrown).problems())
        .anySatisfy(problem -> assertThat(problem.message()).contains(message));
  }
}
