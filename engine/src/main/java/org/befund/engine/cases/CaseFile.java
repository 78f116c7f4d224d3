package org.befund.engine.cases;

import static org.befund.kb.document.DocumentLimits.OF_KNOWLEDGE;
import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.befund.engine.coverage.Unreachable;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Reading;
import org.befund.kb.document.Shape;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Unreadable;

/**
 * The cases of one advisory.
 *
 * @param advisory the advisory's id
 * @param unreachable what no case can exercise
 */
public record CaseFile(String advisory, List<Case> cases, List<Unreachable> unreachable) {

  private static final Key<String> NAME =
      required("name", TEXT, "The behaviour that the case states.", "SP1 gets the update");
  private static final Key<List<String>> PROBES =
      optional(
          "probes",
          new ListShape<>(TEXT),
          "The facts and readings of the advisory that it probes.",
          "[\"4\"]");
  private static final Key<String> CLARIFIES =
      optional(
          "clarifies",
          TEXT,
          "The section of the advisory that the case makes clear, by its id: where the text is"
              + " easily misread.",
          "faq-versions");
  private static final Key<LocalDate> AS_OF =
      optional(
          "asOf",
          TextShape.DATE,
          "The day whose knowledge counts; the last revision's where absent.",
          "2008-08-20");
  private static final Key<Environment> ENVIRONMENT =
      required("environment", EnvironmentShape.SHAPE, "The environment.", "{hosts: [{name: a}]}");
  private static final Key<String> HOST =
      required("host", TEXT, "The host of the environment whose assessment is meant.", "wsus01");
  private static final Key<Expectation> EXPECT =
      required("expect", Expectation.SHAPE, "What the assessment must say.", "{status: fixed}");
  private static final Shape<Case> CASE =
      new ObjectShape<>(
          "a case",
          List.of(NAME, PROBES, CLARIFIES, AS_OF, ENVIRONMENT, HOST, EXPECT),
          v ->
              new Case(
                  v.at(),
                  v.get(NAME),
                  v.list(PROBES),
                  v.find(CLARIFIES),
                  v.find(AS_OF),
                  v.get(ENVIRONMENT),
                  v.get(HOST),
                  v.get(EXPECT)));

  private static final Key<String> ADVISORY =
      required("advisory", TEXT, "The advisory's id.", "${advisory}");
  private static final Key<List<Case>> CASES =
      required(
          "cases",
          new ListShape<>(CASE),
          "The cases.",
          "[{name: 3.0 is affected, environment: {hosts: [{name: a, products: [${product-short}"
              + " 3.0]}]}, host: a, expect: {status: known_affected}}]");

  private static final Key<List<Unreachable>> UNREACHABLE =
      optional(
          "unreachable",
          new ListShape<>(Unreachable.SHAPE),
          "What no case can exercise, so that the coverage does not count it.",
          "[{key: conditions.both-releases, value: \"true\", why: A host has one release only.}]");

  /** A file of cases. */
  public static final Shape<CaseFile> SHAPE =
      new ObjectShape<>(
          "a file of cases",
          List.of(ADVISORY, CASES, UNREACHABLE),
          v -> new CaseFile(v.get(ADVISORY), v.get(CASES), v.list(UNREACHABLE)));

  public CaseFile {
    cases = List.copyOf(cases);
    unreachable = List.copyOf(unreachable);
  }

  /**
   * Reads a file of cases.
   *
   * @throws Unreadable with all its problems
   */
  public static CaseFile read(Path file) throws Unreadable {
    return Reading.read(SourceText.read(file, file.toString(), OF_KNOWLEDGE), SHAPE, OF_KNOWLEDGE);
  }
}
