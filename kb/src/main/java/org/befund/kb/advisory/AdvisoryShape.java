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
      required("id", TEXT, "The advisory's name.", "${advisory}");
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
      required(
          "title",
          Localized.SHAPE,
          "The title in your own words.",
          "{en: Updates are not delivered}");
  private static final Key<Localized> SUMMARY =
      required(
          "summary",
          Localized.SHAPE,
          "What happens, to whom, and what helps.",
          "{en: Clients get no updates. Install 3.1.}");
  private static final Key<Map<String, Localized>> SECTIONS =
      required(
          "sections",
          new NamedShape<>(Localized.SHAPE),
          "The document's sections, by the ids under which facts cite them.",
          "{overview: {en: Overview}}");
  private static final Key<List<Advisory.DocumentReference>> REFERENCES =
      optional(
          "references",
          new ListShape<>(EntryShapes.REFERENCE),
          "Other documents.",
          "[{url: 'https://example.org/kb/1', text: {en: The article on the update}}]");
  private static final Key<List<Revision>> REVISIONS =
      required(
          "revisions",
          new ListShape<>(Revision.SHAPE),
          "The history, oldest first.",
          "[{date: 2008-06-30, summary: {en: First publication}}]");
  private static final Key<List<String>> SUBJECTS =
      required("subjects", TEXTS, "The products that a verdict may be about.", "[${product}]");
  private static final Key<Map<String, Advisory.Question>> QUESTIONS =
      optional(
          "questions",
          new NamedShape<>(EntryShapes.QUESTION),
          "What only a person can answer, by the key of an environment's 'facts'.",
          "{catalogue-in-use: {text: {en: Is the catalogue in use?}, find: {en: Ask the"
              + " owner.}, section: faq}}");
  private static final Key<Map<String, Condition>> CONDITIONS =
      optional(
          "conditions",
          new NamedShape<>(ConditionShape.SHAPE),
          "Conditions by name, for reuse and for citation.",
          "{sp1: {product: ${product}, releases: [3.0 SP1]}}");
  private static final Key<Condition> AFFECTED =
      required(
          "affected", ConditionShape.SHAPE, "True of the hosts with the problem.", "{allOf: []}");
  private static final Key<List<Advisory.Exemption>> EXEMPTIONS =
      optional(
          "exemptions",
          new ListShape<>(EntryShapes.EXEMPTION),
          "Statements about hosts without it.",
          "[{when: {product: ${product}, releases: [\"2.0\"]}, confidence: high, text: {en:"
              + " 2.0 is not affected.}, section: software}]");
  private static final Key<List<Investigation>> UNDER_INVESTIGATION =
      optional(
          "underInvestigation",
          new ListShape<>(Investigation.SHAPE),
          "Hosts of which the document leaves open whether they have it.",
          "[{when: {product: ${product}, releases: [\"1.0\"]}, text: {en: 1.0 is out of"
              + " support.}, section: software}]");
  private static final Key<List<MitigatingFactor>> MITIGATING_FACTORS =
      optional(
          "mitigatingFactors",
          new ListShape<>(MitigatingFactor.SHAPE),
          "What makes the problem less likely or less grave, or keeps it away.",
          "[{id: off, kind: default-state, text: {en: The service is off by default.},"
              + " section: overview}]");
  private static final Key<List<Vulnerability>> VULNERABILITIES =
      optional(
          "vulnerabilities",
          new ListShape<>(Vulnerability.SHAPE),
          "The vulnerabilities it tells of, with what they can lead to.",
          "[{cve: CVE-2013-1346, title: {en: Code from a page is run}, section:" + " overview}]");
  private static final Key<List<Remediation>> REMEDIATIONS =
      optional(
          "remediations",
          new ListShape<>(RemediationShape.SHAPE),
          "What can be done, the preferred first.",
          "[{id: update, category: vendor_fix, title: {en: Install it}, section:"
              + " actions, availableFrom: 2008-07-09}]");
  private static final Key<List<LogSignature>> SIGNATURES =
      optional(
          "signatures",
          new ListShape<>(SignatureShape.SHAPE),
          "What logs show when the problem strikes.",
          "[{id: failed, title: {en: A failure}, section: faq, format: windows-update,"
              + " where: subject, strength: medium, steps: [{line: SyncUpdates failure}]}]");
  private static final Key<Advisory.Correlation> CORRELATED =
      optional(
          "correlation",
          EntryShapes.CORRELATION,
          "How signatures of several logs join.",
          "{capture: id, signatures: [client, server], section: faq}");
  private static final Key<List<Advisory.Relation>> RELATIONS =
      optional(
          "related",
          new ListShape<>(EntryShapes.RELATED),
          "Other advisories.",
          "[{advisory: EX-2, relation: independent, text: {en: It is about another"
              + " problem.}, section: faq}]");
  private static final Key<List<Advisory.ChosenReading>> READINGS =
      optional(
          "readings",
          new ListShape<>(EntryShapes.READING),
          "Where the document is ambiguous, and the reading chosen.",
          "[{id: A, question: {en: Is 3.0 SP2 affected?}, reading: {en: 'No, as it came"
              + " later.'}}]");
  private static final Key<List<Erratum>> ERRATA =
      optional(
          "errata",
          new ListShape<>(Erratum.SHAPE),
          "Slips of the document, and how they are read.",
          "[{id: E1, section: faq, printed: Systems Management Services, meant: Systems"
              + " Management Server, text: {en: There is no product of the printed name.}}]");
  private static final Key<List<Omission>> OMISSIONS =
      optional(
          "omissions",
          new ListShape<>(Omission.SHAPE),
          "What was left out of the encoding on purpose.",
          "[{section: thanks, text: {en: The thanks to the finders}, reason: {en: No"
              + " verdict needs it.}}]");
  private static final Key<Closure> CLOSURE =
      optional(
          "closure",
          Closure.SHAPE,
          "That other documents took the place of this one.",
          "{date: 2009-06-09, text: {en: An update is out.}, section: revisions}");
  private static final Key<List<Advisory.Fact>> FACTS =
      optional(
          "facts",
          new ListShape<>(EntryShapes.FACT),
          "Everything the document states, numbered, with the place where it is encoded.",
          "[{number: \"1\", text: {en: 3.0 is affected.}, section: software, encoded:"
              + " affected}]");

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
    if (v.get(SUBJECTS).isEmpty()) {
      throw new IllegalArgumentException(
          "'subjects' needs at least one product; without one the advisory concerns no host");
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
