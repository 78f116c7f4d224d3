package org.befund.engine.cases;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.NamedShape;
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
 */
public record CaseFile(String advisory, List<Case> cases) {

  private static final Shape<List<String>> TEXTS = new ListShape<>(TEXT);

  private static final Key<String> STATUS =
      optional("status", TEXT, "The verdict.", "known_affected");
  private static final Key<String> CONFIDENCE =
      optional("confidence", TEXT, "How sure it is.", "high");
  private static final Key<String> CATEGORY =
      optional("category", TEXT, "The category of the recommendation.", "vendor_fix");
  private static final Key<List<String>> PLAN =
      optional("plan", TEXTS, "The remediations to carry out, in order.", "[install-update]");
  private static final Key<String> EVIDENCE =
      optional("evidence", TEXT, "What the logs show.", "correlated");
  private static final Key<Map<String, String>> REMEDIATIONS =
      optional(
          "remediations", new NamedShape<>(TEXT), "States by remediation.", "{a: recommended}");
  private static final Key<Map<String, List<String>>> STEPS =
      optional("steps", new NamedShape<>(TEXTS), "Steps that must be told.", "{a: [b]}");
  private static final Key<Map<String, List<String>>> NO_STEPS =
      optional("noSteps", new NamedShape<>(TEXTS), "Steps that must not be told.", "{a: [c]}");
  private static final Key<List<String>> UNKNOWNS =
      optional("unknowns", TEXTS, "The kinds of all facts told to be unknown.", "[file]");
  private static final Key<String> CONFLICTS =
      optional("conflicts", TEXT, "How many contradictions are told.", "0");

  private static final Shape<Case.Expectation> EXPECTATION =
      new ObjectShape<>(
          "an expectation",
          List.of(
              STATUS,
              CONFIDENCE,
              CATEGORY,
              PLAN,
              EVIDENCE,
              REMEDIATIONS,
              STEPS,
              NO_STEPS,
              UNKNOWNS,
              CONFLICTS),
          v ->
              new Case.Expectation(
                  v.find(STATUS),
                  v.find(CONFIDENCE),
                  v.find(CATEGORY),
                  v.find(PLAN),
                  v.find(EVIDENCE),
                  v.or(REMEDIATIONS, Map.of()),
                  v.or(STEPS, Map.of()),
                  v.or(NO_STEPS, Map.of()),
                  v.find(UNKNOWNS),
                  v.find(CONFLICTS)));

  private static final Key<String> NAME =
      required("name", TEXT, "The behaviour that the case states.", "SP1 gets the update");
  private static final Key<List<String>> PROBES =
      optional("probes", TEXTS, "The facts and readings that it probes.", "[\"4\"]");
  private static final Key<LocalDate> AS_OF =
      optional(
          "asOf",
          TextShape.DATE,
          "The day whose knowledge counts; the last revision's where absent.",
          "2008-08-20");
  private static final Key<Environment> ENVIRONMENT =
      required("environment", EnvironmentShape.SHAPE, "The environment.", "{hosts: []}");
  private static final Key<String> HOST =
      required("host", TEXT, "Whose assessment is meant.", "wsus01");
  private static final Key<Case.Expectation> EXPECT =
      required("expect", EXPECTATION, "What the assessment must say.", "{status: fixed}");
  private static final Shape<Case> CASE =
      new ObjectShape<>(
          "a case",
          List.of(NAME, PROBES, AS_OF, ENVIRONMENT, HOST, EXPECT),
          v ->
              new Case(
                  v.at(),
                  v.get(NAME),
                  v.list(PROBES),
                  v.find(AS_OF),
                  v.get(ENVIRONMENT),
                  v.get(HOST),
                  v.get(EXPECT)));

  private static final Key<String> ADVISORY =
      required("advisory", TEXT, "The advisory's id.", "MSA-954960");
  private static final Key<List<Case>> CASES =
      required("cases", new ListShape<>(CASE), "The cases.", "[]");

  /** A file of cases. */
  public static final Shape<CaseFile> SHAPE =
      new ObjectShape<>(
          "a file of cases",
          List.of(ADVISORY, CASES),
          v -> new CaseFile(v.get(ADVISORY), v.get(CASES)));

  public CaseFile {
    cases = List.copyOf(cases);
  }

  /**
   * Reads a file of cases.
   *
   * @throws Unreadable with all its problems
   */
  public static CaseFile read(Path file) throws Unreadable {
    return Reading.read(SourceText.read(file, file.toString()), SHAPE);
  }
}
