package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.befund.cli.text.SampleResults;
import org.befund.kb.lint.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code befund kb lint --format}. */
class LintFormatsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Trial trial = Trial.of(SampleResults.result());

  @TempDir private Path folder;
  private String file = "";

  /** One reference to nowhere, one flaw of a key, and one that is excepted. */
  @BeforeEach
  void write() throws IOException {
    Path base = Path.of("../docs/lint/base");
    Path advisories = Files.createDirectories(folder.resolve("50%, ä/advisories"));
    Path catalogue = Files.createDirectories(folder.resolve("50%, ä/catalogue"));
    Files.copy(base.resolve("catalogue/example.yaml"), catalogue.resolve("example.yaml"));
    Files.copy(
        base.resolve("advisories/example.cases.yaml"), advisories.resolve("example.cases.yaml"));
    String advisory =
        Files.readString(base.resolve("advisories/example.yaml"))
                .replaceFirst("section: overview", "section: 'überview'")
                .replaceFirst("fixes: \\{en: Fixes, de: Korrekturen}", "fixes: {en: Fixes}")
                .replaceFirst("(?m)^title:", "titel: 1\ntitle:")
            + "lint: [{code: BF701, at: sections.fixes, reason: nobody reads it}]\n";
    file = Files.writeString(advisories.resolve("example.yaml"), advisory).toString();
  }

  private Trial.Outcome run(String format) {
    return trial.run("kb", "lint", file, "--format", format);
  }

  @Test
  void jsonTellsAllOfAFlaw() {
    Trial.Outcome outcome = run("json");

    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    JsonNode report = JSON.readTree(outcome.out());
    assertThat(report.at("/schema").asString()).isEqualTo("befund-lint/1");
    assertThat(report.at("/errors").asInt()).isEqualTo(2);
    assertThat(report.at("/warnings").asInt()).isZero();
    JsonNode flaw = report.at("/flaws/1");
    assertThat(flaw)
        .isEqualTo(
            JSON.readTree(
                """
                {"code": "BF203", "severity": "error", "file": "FILE",
                 "line": 13, "column": 33, "endColumn": 43, "place": "revisions.2024-03-04.section",
                 "message": "found 'überview', expected a section of 'sections'",
                 "excerpt": "  - {date: 2024-03-04, section: 'überview', summary: {en: First publication, de: Erste Veröffentlichung}}",
                 "nearest": "overview", "valid": ["overview", "fixes"]}
                """
                    .replace("FILE", file)));
    assertThat(report.at("/excepted/0/code").asString()).isEqualTo("BF701");
    assertThat(report.at("/excepted/0/reason").asString()).isEqualTo("nobody reads it");
  }

  @Test
  void sarifHoldsAgainstThePublishedSchema() throws IOException {
    assertThat(sarifErrors(run("sarif").out())).isEmpty();
    Path broken = Files.writeString(folder.resolve("x.yaml"), "a: [\n");
    assertThat(sarifErrors(trial.run("kb", "lint", broken.toString(), "--format=sarif").out()))
        .isEmpty();
  }

  private static List<String> sarifErrors(String log) throws IOException {
    try (InputStream in =
        LintFormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
      return schema.validate(log, InputFormat.JSON).stream().map(Error::toString).toList();
    }
  }

  @Test
  void sarifHasARuleForEachCodeAndAResultForEachFlaw() {
    JsonNode run = JSON.readTree(run("sarif").out()).at("/runs/0");

    JsonNode rules = run.at("/tool/driver/rules");
    assertThat(rules).hasSize(Code.values().length);
    assertThat(run.at("/results")).hasSize(3);
    JsonNode result = run.at("/results/1");
    assertThat(rules.get(result.at("/ruleIndex").asInt()).at("/id").asString())
        .isEqualTo(result.at("/ruleId").asString())
        .isEqualTo("BF203");
    assertThat(rules.get(result.at("/ruleIndex").asInt()).at("/helpUri").asString())
        .startsWith("file:///")
        .endsWith("/docs/lint/BF203.md");
    assertThat(rules.get(result.at("/ruleIndex").asInt()).at("/help/text").asString())
        .isEqualTo("See docs/lint/BF203.md");
    assertThat(result.at("/level").asString()).isEqualTo("error");
    assertThat(result.at("/message/text").asString())
        .isEqualTo(
            "found 'überview', expected a section of 'sections'; did you mean 'overview'?\n"
                + "valid: overview, fixes");
    assertThat(result.at("/locations/0/physicalLocation/region"))
        .isEqualTo(
            JSON.readTree(
                "{\"startLine\": 13, \"startColumn\": 33, \"endLine\": 13, \"endColumn\": 43}"));
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
        .startsWith("file:///")
        .endsWith("/50%25%2C%20%C3%A4/advisories/example.yaml");
    assertThat(run.at("/results/2/suppressions/0"))
        .isEqualTo(
            JSON.readTree("{\"kind\": \"inSource\", \"justification\": \"nobody reads it\"}"));
  }

  @Test
  void annotationsAreEscapedAsGitHubAsks() {
    String name = file.replace("%", "%25").replace(",", "%2C");
    String title = "file=" + name + ",line=6,col=1,endColumn=6,title=BF101";
    String section = "file=" + name + ",line=13,col=33,endColumn=43,title=BF203";

    assertThat(run("github").out().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("::error " + title + "::the key 'titel' is not known")
                    .contains("; did you mean 'title'?%0Avalid: id, status, "),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "::error "
                            + section
                            + "::found 'überview', expected a section of 'sections';"
                            + " did you mean 'overview'?%0Avalid: overview, fixes"));
  }

  @Test
  void aFormatThatThereIsNotIsAnErrorOfUse() {
    assertThat(run("xml").code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(run("xml").err()).contains("sarif", "github");
  }
}
