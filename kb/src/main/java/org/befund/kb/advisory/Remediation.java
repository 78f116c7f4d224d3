package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.befund.kb.Confidence;
import org.befund.kb.document.Key;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * One way to deal with the problem. The order within the advisory is the order of preference.
 *
 * @param id its name, fixed once published
 * @param corrects whether a host on which it is applied no longer has the problem
 * @param component the component of a host that it is for; empty when it is for all of the host
 * @param correctsWhen the hosts on which it is enough by itself; null for all it is for
 * @param availableFrom the first day on which it could be had
 * @param section the section that offers it
 * @param appliesWhen the hosts that it is for; null for all
 * @param followedBy remediations without which this one does not help, in order
 * @param releases when and where it was published; empty for what needs no download
 * @param proofs how one sees that it is applied; they must agree
 * @param scope what it covers, and what it does not; null when it covers all
 * @param impact what it costs or breaks; null when the document names nothing
 * @param restart what must be restarted after it; null when the document does not say
 * @param url where to get it or to read on; null when the document does not say
 * @param knownIssues what can go wrong after it
 * @param supersededBy what takes its place; null for nothing
 * @param withdrawn that it was taken back; null when it was not
 * @param removes the remediation that this one takes away again; null for one against the problem
 */
public record Remediation(
    String id,
    Category category,
    boolean corrects,
    String component,
    @Nullable Condition correctsWhen,
    Localized title,
    LocalDate availableFrom,
    String section,
    @Nullable Condition appliesWhen,
    List<String> followedBy,
    List<Publication> releases,
    List<Proof> proofs,
    List<Step> steps,
    @Nullable Localized scope,
    @Nullable Localized impact,
    @Nullable Restart restart,
    @Nullable String url,
    List<KnownIssue> knownIssues,
    @Nullable Supersession supersededBy,
    @Nullable Withdrawal withdrawn,
    @Nullable String removes) {

  /**
   * One release of a remediation.
   *
   * @param date the day of the release
   * @param channels the day from which each channel had it
   */
  public record Publication(
      LocalDate date, Localized text, String section, Map<String, LocalDate> channels) {
    private static final Key<LocalDate> DATE =
        required("date", TextShape.DATE, "The day of the release.", "2008-07-09");
    private static final Key<Localized> TEXT_KEY =
        required("text", Localized.SHAPE, "What was released.", "{en: The first release.}");
    private static final Key<String> SECTION =
        required("section", TEXT, "The section that tells of it.", "revisions");
    private static final Key<Map<String, LocalDate>> CHANNELS =
        optional(
            "channels",
            new NamedShape<>(TextShape.DATE),
            "The day from which each channel had it.",
            "{download-center: 2008-08-01}");

    static final Shape<Publication> SHAPE =
        new ObjectShape<>(
            "a release of a remediation",
            List.of(DATE, TEXT_KEY, SECTION, CHANNELS),
            v ->
                new Publication(
                    v.get(DATE), v.get(TEXT_KEY), v.get(SECTION), v.or(CHANNELS, Map.of())));
  }

  /**
   * A sign that the remediation is applied, or that it is not.
   *
   * @param when true when applied, false when not
   * @param confidence the most that this sign can prove
   */
  public record Proof(Condition when, Confidence confidence) {
    private static final Key<Condition> WHEN =
        required("when", ConditionShape.SHAPE, "True when applied.", "{update: \"${kb}\"}");
    private static final Key<Confidence> CONFIDENCE =
        required(
            "confidence", ConditionShape.CONFIDENCE, "The most that this can prove.", "medium");
    static final Shape<Proof> SHAPE =
        new ObjectShape<>(
            "a proof", List.of(WHEN, CONFIDENCE), v -> new Proof(v.get(WHEN), v.get(CONFIDENCE)));
  }

  public Remediation {
    followedBy = List.copyOf(followedBy);
    releases = List.copyOf(releases);
    proofs = List.copyOf(proofs);
    steps = List.copyOf(steps);
    knownIssues = List.copyOf(knownIssues);
  }
}
