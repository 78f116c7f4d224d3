package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.befund.cli.Trial.Outcome;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** {@code kb test} on an advisory that lies outside of the knowledge base. */
class KbTestCommandTest extends TrialOfCases {

  @Test
  void passesWithTheAdvisoryBesideTheCasesAndTheCatalogueAbove() {
    String expected =
        """
        EX-1: 1 of 1 cases passed [FILE]
          - 3.0 is affected
            Clarifies: Affected software

        1 cases, 1 advisories: 1 passed, 0 failed
        """;
    Path cases = folder.resolve("advisories/1.cases.yaml");
    Outcome outcome = new Outcome(0, expected.replace("FILE", cases.toString()), "");

    for (String path : new String[] {"advisories/1.cases.yaml", "advisories/1.yaml", "."}) {
      assertThat(test(folder.resolve(path).normalize().toString())).isEqualTo(outcome);
    }
  }

  @Test
  void showsWhatWasExpectedBesideWhatCameOutAndWhy() throws IOException {
    write("advisories/1.cases.yaml", AFFECTED + WRONG);

    Outcome outcome = test(folder.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    assertThat(shortened(outcome.out()))
        .isEqualTo(
            """
            EX-1: 1 of 2 cases passed [1.cases.yaml]
              - 3.0 is affected
                Clarifies: Affected software

              Failed: 3.1 is taken for affected [1.cases.yaml:9]
                                                 expected        got
                status                           known_affected  known_not_affected
                plan                             [upgrade]       []
                noSteps.upgrade (none of these)  [back-up]       [back-up]
                Why it came out so
                  - app01 is not affected by EX-1: it does not have what the problem needs
                    - Example Server is installed on app01 in another release [EX-1, Affected software]
                      - The entry "Example Server 3.1" on app01 was recognised as Example Server 3.1 [1.cases.yaml:11]

            2 cases, 1 advisories: 1 passed, 1 failed
            """);
  }

  @Test
  void writesJUnitXmlThatIsWellFormedWhateverTheNames() throws Exception {
    write(
        "advisories/1.cases.yaml",
        AFFECTED + WRONG.replace("3.1 is taken for affected", "\"a \\x01 <b> & ]]> \\uD834\""));
    Path file = folder.resolve("out/junit.xml");

    assertThat(test(folder.toString(), "--junit", file.toString()).code())
        .isEqualTo(ExitCode.FAILED);

    Element root = xml(file).getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("testsuites");
    assertThat(root.getAttribute("tests")).isEqualTo("2");
    assertThat(root.getAttribute("failures")).isEqualTo("1");
    assertThat(root.getAttribute("errors")).isEqualTo("0");
    Element suite = (Element) root.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).isEqualTo("EX-1");
    Element failed = (Element) root.getElementsByTagName("testcase").item(1);
    assertThat(failed.getAttribute("name")).isEqualTo("a \uFFFD <b> & ]]> \uFFFD");
    Element failure = (Element) failed.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message"))
        .startsWith("status: known_affected / known_not_affected; plan: [upgrade] / []");
    assertThat(failure.getTextContent()).contains("app01 is not affected by EX-1");
  }

  @Test
  void runsTheRestWhereAFileCannotBeRead() throws Exception {
    write("advisories/2.cases.yaml", "advisory: EX-1\ncases: [{nmae: x}]\n");
    Path junit = folder.resolve("junit.xml");

    Outcome outcome = test(folder.toString(), "--junit", junit.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.DONE_IN_PART);
    assertThat(outcome.out()).contains("EX-1: 1 of 1 cases passed");
    assertThat(outcome.err()).contains("2.cases.yaml:2:10: ").contains("did you mean 'name'?");
    assertThat(xml(junit).getDocumentElement().getAttribute("errors")).isEqualTo("2");
  }

  @Test
  void runsNothingWhereNothingCanBeRead() throws IOException {
    write("advisories/1.yaml", "id: EX-1\n");

    Outcome outcome = test(folder.resolve("advisories/1.cases.yaml").toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("1.yaml:1:1: an advisory needs the keys 'status', ");
  }

  @Test
  void tellsOfPathsThatLeadToNothing() throws IOException {
    Files.createDirectory(folder.resolve("empty"));

    assertThat(test(folder.resolve("empty").toString()).err())
        .contains("empty: there is nothing to test below this folder");
    assertThat(test(folder.resolve("none.cases.yaml").toString()).err())
        .contains("none.cases.yaml: there is no such file");
    assertThat(test(folder.resolve("none.yaml").toString()).err())
        .contains("none.cases.yaml: there is no such file");
    assertThat(test(folder.resolve("catalogue/products.txt").toString()).err())
        .contains("this is neither a folder nor a file that ends in .yaml");
    assertThat(test(folder.resolve("empty").toString()).code()).isEqualTo(ExitCode.NOTHING_DONE);
  }

  @Test
  void countsAnAdvisoryWithoutCases() throws IOException {
    Files.delete(folder.resolve("advisories/1.cases.yaml"));

    assertThat(shortened(test(folder.toString()).out()))
        .isEqualTo(
            """
            EX-1: no cases [1.cases.yaml]

            0 cases, 1 advisories: 0 passed, 0 failed
            """);
  }

  @Test
  void findsNamesThatMeanNothing() throws IOException {
    write(
        "advisories/1.cases.yaml",
        AFFECTED
            .replace("host: app01", "host: app02")
            .replace("clarifies: software", "clarifies: softwar")
            .replace(
                "plan: [upgrade]",
                "plan: [upgrad], remediations: {upgade: applied}, noSteps: {upgrade: [backup]}"));

    Outcome outcome = test(folder.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(outcome.err())
        .contains("there is no section 'softwar'", "did you mean 'software'?")
        .contains("there is no host 'app02'", "did you mean 'app01'?")
        .contains("there is no remediation 'upgrad'", "did you mean 'upgrade'?")
        .contains("there is no remediation 'upgade'")
        .contains("there is no step 'backup'", "did you mean 'back-up'?");
  }

  @Test
  void refusesWordsThatNoAssessmentHas() throws IOException {
    write("advisories/1.cases.yaml", AFFECTED.replace("known_affected", "known_afected"));

    assertThat(test(folder.toString()).err())
        .contains("found 'known_afected', expected one of", "did you mean 'known_affected'?");
  }

  @Test
  void tellsOfAnAdvisoryThatThereIsNot() throws IOException {
    write("advisories/1.cases.yaml", AFFECTED.replace("advisory: EX-1", "advisory: EX-9"));

    assertThat(test(folder.toString()).err())
        .contains(
            "1.cases.yaml:1:11: there is no advisory 'EX-9', neither in the knowledge base nor"
                + " beside this file",
            "did you mean 'EX-1'?");
  }

  @Test
  void givesTheSameToPrograms() throws IOException {
    write("advisories/1.cases.yaml", AFFECTED + WRONG);

    assertThat(shortened(test(folder.toString(), "--format", "json").out()))
        .isEqualTo(
            """
            {
              "schema" : "befund-cases/1",
              "passed" : 1,
              "failed" : 1,
              "advisories" : [
                {
                  "advisory" : "EX-1",
                  "file" : "1.cases.yaml",
                  "passed" : 1,
                  "failed" : 1,
                  "cases" : [
                    {
                      "name" : "3.0 is affected",
                      "line" : 3,
                      "clarifies" : "software",
                      "passed" : true
                    },
                    {
                      "name" : "3.1 is taken for affected",
                      "line" : 9,
                      "passed" : false,
                      "differences" : [
                        {
                          "what" : "status",
                          "expected" : "known_affected",
                          "actual" : "known_not_affected"
                        },
                        {
                          "what" : "plan",
                          "expected" : "[upgrade]",
                          "actual" : "[]"
                        },
                        {
                          "what" : "noSteps.upgrade",
                          "expected" : "[back-up]",
                          "actual" : "[back-up]"
                        }
                      ]
                    }
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void replacesAnAdvisoryOfTheKnowledgeBaseByTheOneBesideTheCases() throws IOException {
    write("advisories/1.yaml", ADVISORY.replace("EX-1", "MSA-954474"));
    write("advisories/1.cases.yaml", AFFECTED.replace("EX-1", "MSA-954474"));

    assertThat(test(folder.toString()).code()).isZero();
  }

  private static Document xml(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(file)));
  }
}
