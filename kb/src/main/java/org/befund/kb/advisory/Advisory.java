package org.befund.kb.advisory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.kb.Confidence;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * One vendor document, encoded.
 *
 * @param id its name, for example {@code MSA-1}
 * @param publisher who issued it
 * @param nature whether it tells of a vulnerability
 * @param sections the document's sections by the ids under which facts cite them
 * @param references other documents
 * @param revisions the document's history, oldest first; never empty
 * @param subjects the products that a verdict may be about, by their ids in the catalogue
 * @param questions what only a person can answer, by the keys of an environment's {@code facts}
 * @param conditions the named conditions, resolved
 * @param affected true of the hosts that have the problem unless it was corrected
 * @param exemptions statements about hosts that do not have it
 * @param underInvestigation hosts of which the document leaves open whether they have it
 * @param mitigatingFactors what makes the problem less likely or less grave, or keeps it away
 * @param vulnerabilities the vulnerabilities that it tells of, with what they can lead to
 * @param remediations what can be done, the preferred first
 * @param signatures what logs show when the problem strikes
 * @param correlation how signatures of several logs join; null when there is nothing to join
 * @param related other advisories
 * @param readings where the document is ambiguous, and the reading chosen
 * @param errata slips of the document, and how they are read
 * @param omissions what was left out of the encoding on purpose
 * @param closure that other documents took the place of this one; null while it is open
 * @param facts everything the document states, numbered, with the place where it is encoded
 */
public record Advisory(
    String id,
    Standing standing,
    String publisher,
    Nature nature,
    Localized title,
    Localized summary,
    Map<String, Localized> sections,
    List<DocumentReference> references,
    List<Revision> revisions,
    List<String> subjects,
    Map<String, Question> questions,
    Map<String, Condition> conditions,
    Condition affected,
    List<Exemption> exemptions,
    List<Investigation> underInvestigation,
    List<MitigatingFactor> mitigatingFactors,
    List<Vulnerability> vulnerabilities,
    List<Remediation> remediations,
    List<LogSignature> signatures,
    @Nullable Correlation correlation,
    List<Relation> related,
    List<ChosenReading> readings,
    List<Erratum> errata,
    List<Omission> omissions,
    @Nullable Closure closure,
    List<Fact> facts) {

  /** How many named conditions may follow one another: more than anybody can follow. */
  public static final int MOST_REFERENCES = 50;

  /** How far the encoding has come. */
  public enum Standing {
    EXPERIMENTAL,
    STABLE,
    DEPRECATED
  }

  /** What kind of problem the document is about. */
  public enum Nature {
    VULNERABILITY,
    NON_SECURITY
  }

  /**
   * Another document.
   *
   * @param summary what it is
   */
  public record DocumentReference(String url, Localized summary) {}

  /**
   * What only a person can answer, with yes or no.
   *
   * @param find how to find the answer
   */
  public record Question(Localized text, Localized find, String section) {}

  /**
   * A statement about hosts that do not have the problem.
   *
   * @param confidence how sure the document lets one be
   */
  public record Exemption(Condition when, Confidence confidence, Localized text, String section) {}

  /**
   * How signatures of several logs belong to one incident.
   *
   * @param capture the capture that must be equal
   * @param signatures the signatures that join
   */
  public record Correlation(String capture, List<String> signatures, String section) {
    public Correlation {
      signatures = List.copyOf(signatures);
    }
  }

  /** How another advisory relates to this one. */
  public record Relation(String advisory, String relation, Localized text, String section) {}

  /** An ambiguity of the document with the reading chosen, and why. */
  public record ChosenReading(
      String id, Localized question, Localized reading, @Nullable String section) {}

  /**
   * One thing that the document states.
   *
   * @param number its number, by which cases refer to it
   * @param encoded the key of the file that holds it; {@code text} when no verdict needs it
   */
  public record Fact(String number, Localized text, String section, String encoded) {}

  public Advisory {
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    references = List.copyOf(references);
    revisions = List.copyOf(revisions);
    subjects = List.copyOf(subjects);
    questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    exemptions = List.copyOf(exemptions);
    underInvestigation = List.copyOf(underInvestigation);
    mitigatingFactors = List.copyOf(mitigatingFactors);
    vulnerabilities = List.copyOf(vulnerabilities);
    remediations = List.copyOf(remediations);
    signatures = List.copyOf(signatures);
    related = List.copyOf(related);
    readings = List.copyOf(readings);
    errata = List.copyOf(errata);
    omissions = List.copyOf(omissions);
    facts = List.copyOf(facts);
  }

  /** The day on which the document was first published. */
  public LocalDate published() {
    return revisions.get(0).date();
  }

  /** The latest revision that was out on a day, or null when there was none yet. */
  public @Nullable Revision revisionOn(LocalDate day) {
    Revision latest = null;
    for (Revision revision : revisions) {
      if (!revision.date().isAfter(day)) {
        latest = revision;
      }
    }
    return latest;
  }

  /** The remediation with an id, or null. */
  public @Nullable Remediation remediation(String remediationId) {
    for (Remediation remediation : remediations) {
      if (remediation.id().equals(remediationId)) {
        return remediation;
      }
    }
    return null;
  }
}
