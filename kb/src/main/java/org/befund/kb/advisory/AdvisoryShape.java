package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.document.ExceptedFlaw;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Values;
import org.befund.kb.text.Localized;

/** How an advisory is written. */
public final class AdvisoryShape {

  /** Any condition, wherever it stands. */
  public static final Shape<Condition> CONDITION = ConditionShape.SHAPE;

  private static final Shape<List<String>> TEXTS = new ListShape<>(TEXT);

  private static final Key<String> ADVISORY_ID =
      required("id", TEXT, "The advisory's name.", "MSA-954960");
  private static final Key<Advisory.Standing> STANDING =
      required(
          "status",
          TextShape.choice(Advisory.Standing.class, '-'),
          "How far the encoding has come.",
          "stable");
  private static final Key<String> PUBLISHER =
      required("publisher", TEXT, "Who issued the document.", "Microsoft");
  private static final Key<Advisory.Nature> NATURE =
      required(
          "nature",
          TextShape.choice(Advisory.Nature.class, '-'),
          "What kind of problem it is about.",
          "non-security");
  private static final Key<Localized> TITLE =
      required("title", Localized.SHAPE, "The title in your own words.", "{en: …}");
  private static final Key<Localized> SUMMARY =
      required("summary", Localized.SHAPE, "What happens, to whom, and what helps.", "{en: …}");
  private static final Key<Map<String, Localized>> SECTIONS =
      required(
          "sections",
          new NamedShape<>(Localized.SHAPE),
          "The document's sections, by the ids under which facts cite them.",
          "{overview: {en: Overview}}");
  private static final Key<List<Advisory.DocumentReference>> REFERENCES =
      optional("references", new ListShape<>(EntryShapes.REFERENCE), "Other documents.", "[]");
  private static final Key<List<Revision>> REVISIONS =
      required("revisions", new ListShape<>(Revision.SHAPE), "The history, oldest first.", "[]");
  private static final Key<List<String>> SUBJECTS =
      required("subjects", TEXTS, "The products that a verdict may be about.", "[wsus]");
  private static final Key<Map<String, Advisory.Question>> QUESTIONS =
      optional(
          "questions",
          new NamedShape<>(EntryShapes.QUESTION),
          "What only a person can answer, by the key of an environment's 'facts'.",
          "{catalogue-in-use: {text: {en: …}}}");
  private static final Key<Map<String, Condition>> CONDITIONS =
      optional(
          "conditions",
          new NamedShape<>(ConditionShape.SHAPE),
          "Conditions by name, for reuse and for citation.",
          "{sp1: {product: wsus, releases: [3.0 SP1]}}");
  private static final Key<Condition> AFFECTED =
      required(
          "affected", ConditionShape.SHAPE, "True of the hosts with the problem.", "{allOf: []}");
  private static final Key<List<Advisory.Exemption>> EXEMPTIONS =
      optional(
          "exemptions",
          new ListShape<>(EntryShapes.EXEMPTION),
          "Statements about hosts without it.",
          "[]");
  private static final Key<List<Investigation>> UNDER_INVESTIGATION =
      optional(
          "underInvestigation",
          new ListShape<>(Investigation.SHAPE),
          "Hosts of which the document leaves open whether they have it.",
          "[]");
  private static final Key<List<MitigatingFactor>> MITIGATING_FACTORS =
      optional(
          "mitigatingFactors",
          new ListShape<>(MitigatingFactor.SHAPE),
          "What makes the problem less likely or less grave, or keeps it away.",
          "[]");
  private static final Key<List<Vulnerability>> VULNERABILITIES =
      optional(
          "vulnerabilities",
          new ListShape<>(Vulnerability.SHAPE),
          "The vulnerabilities it tells of, with what they can lead to.",
          "[]");
  private static final Key<List<Remediation>> REMEDIATIONS =
      optional(
          "remediations",
          new ListShape<>(RemediationShape.SHAPE),
          "What can be done, the preferred first.",
          "[]");
  private static final Key<List<LogSignature>> SIGNATURES =
      optional(
          "signatures",
          new ListShape<>(SignatureShape.SHAPE),
          "What logs show when the problem strikes.",
          "[]");
  private static final Key<Advisory.Correlation> CORRELATED =
      optional(
          "correlation",
          EntryShapes.CORRELATION,
          "How signatures of several logs join.",
          "{capture: id}");
  private static final Key<List<Advisory.Relation>> RELATIONS =
      optional("related", new ListShape<>(EntryShapes.RELATED), "Other advisories.", "[]");
  private static final Key<List<Advisory.ChosenReading>> READINGS =
      optional(
          "readings",
          new ListShape<>(EntryShapes.READING),
          "Where the document is ambiguous, and the reading chosen.",
          "[]");
  private static final Key<List<Erratum>> ERRATA =
      optional(
          "errata",
          new ListShape<>(Erratum.SHAPE),
          "Slips of the document, and how they are read.",
          "[]");
  private static final Key<List<Omission>> OMISSIONS =
      optional(
          "omissions",
          new ListShape<>(Omission.SHAPE),
          "What was left out of the encoding on purpose.",
          "[]");
  private static final Key<Closure> CLOSURE =
      optional(
          "closure",
          Closure.SHAPE,
          "That other documents took the place of this one.",
          "{date: 2009-06-09, text: {en: …}, section: revisions}");
  private static final Key<List<Advisory.Fact>> FACTS =
      optional(
          "facts",
          new ListShape<>(EntryShapes.FACT),
          "Everything the document states, numbered, with the place where it is encoded.",
          "[{number: \"1\", …}]");

  /** One advisory file, its references not yet resolved. */
  public static final Shape<Advisory> SHAPE =
      new ObjectShape<>(
          "an advisory",
          List.of(
              ADVISORY_ID,
              STANDING,
              PUBLISHER,
              NATURE,
              TITLE,
              SUMMARY,
              SECTIONS,
              REFERENCES,
              REVISIONS,
              SUBJECTS,
              QUESTIONS,
              CONDITIONS,
              AFFECTED,
              EXEMPTIONS,
              UNDER_INVESTIGATION,
              MITIGATING_FACTORS,
              VULNERABILITIES,
              REMEDIATIONS,
              SIGNATURES,
              CORRELATED,
              RELATIONS,
              READINGS,
              ERRATA,
              OMISSIONS,
              CLOSURE,
              FACTS,
              ExceptedFlaw.KEY),
          AdvisoryShape::make);

  private AdvisoryShape() {}

  private static Advisory make(Values v) {
    List<Revision> revisions = v.get(REVISIONS);
    if (revisions.isEmpty()) {
      throw new IllegalArgumentException("expected at least one revision");
    }
    for (int i = 1; i < revisions.size(); i++) {
      if (!revisions.get(i).date().isAfter(revisions.get(i - 1).date())) {
        throw new IllegalArgumentException("the revisions are not in the order of their dates");
      }
    }
    Closure closure = v.find(CLOSURE);
    if (closure != null && closure.date().isBefore(revisions.get(0).date())) {
      throw new IllegalArgumentException("'closure' is dated before the first revision");
    }
    List<Remediation> remediations = v.list(REMEDIATIONS);
    distinct("remediations", remediations.stream().map(Remediation::id).toList());
    RemediationLinks.check(remediations);
    List<MitigatingFactor> factors = v.list(MITIGATING_FACTORS);
    distinct("mitigatingFactors", factors.stream().map(MitigatingFactor::id).toList());
    return ConditionResolver.resolve(
        new Advisory(
            v.get(ADVISORY_ID),
            v.get(STANDING),
            v.get(PUBLISHER),
            v.get(NATURE),
            v.get(TITLE),
            v.get(SUMMARY),
            v.get(SECTIONS),
            v.list(REFERENCES),
            revisions,
            v.get(SUBJECTS),
            v.or(QUESTIONS, Map.of()),
            v.or(CONDITIONS, Map.of()),
            v.get(AFFECTED),
            v.list(EXEMPTIONS),
            v.list(UNDER_INVESTIGATION),
            factors,
            v.list(VULNERABILITIES),
            remediations,
            v.list(SIGNATURES),
            v.find(CORRELATED),
            v.list(RELATIONS),
            v.list(READINGS),
            v.list(ERRATA),
            v.list(OMISSIONS),
            closure,
            v.list(FACTS)));
  }

  private static void distinct(String key, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException("two of '" + key + "' are called '" + id + "'");
      }
    }
  }
}
