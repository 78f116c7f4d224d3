package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.befund.kb.Confidence;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
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
 * @param availableFrom the first day on which it could be had
 * @param section the section that offers it
 * @param appliesWhen the hosts that it is for; null for all
 * @param followedBy remediations without which this one does not help, in order
 * @param releases when and where it was published; empty for what needs no download
 * @param proofs how one sees that it is applied; they must agree
 */
public record Remediation(
    String id,
    Category category,
    boolean corrects,
    Localized title,
    LocalDate availableFrom,
    String section,
    @Nullable Condition appliesWhen,
    List<String> followedBy,
    List<Publication> releases,
    List<Proof> proofs,
    List<Step> steps) {

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
        required("when", ConditionShape.SHAPE, "True when applied.", "{update: \"954960\"}");
    private static final Key<Confidence> CONFIDENCE =
        required(
            "confidence", ConditionShape.CONFIDENCE, "The most that this can prove.", "medium");
    static final Shape<Proof> SHAPE =
        new ObjectShape<>(
            "a proof", List.of(WHEN, CONFIDENCE), v -> new Proof(v.get(WHEN), v.get(CONFIDENCE)));
  }

  private static final Key<String> ID =
      required("id", TEXT, "Its name, fixed once published.", "install-update-kb954960");
  private static final Key<Category> CATEGORY =
      required("category", TextShape.choice(Category.class, '_'), "What kind it is.", "vendor_fix");
  private static final Key<Boolean> CORRECTS =
      optional(
          "corrects",
          TextShape.BOOLEAN,
          "Whether a host on which it is applied no longer has the problem.",
          "true");
  private static final Key<Localized> TITLE =
      required("title", Localized.SHAPE, "What to do, in one line.", "{en: Install the update}");
  private static final Key<LocalDate> AVAILABLE_FROM =
      optional(
          "availableFrom",
          TextShape.DATE,
          "The first day on which it could be had; the first release's where absent.",
          "2008-07-09");
  private static final Key<String> SECTION =
      required("section", TEXT, "The section that offers it.", "faq-versions");
  private static final Key<Condition> APPLIES_WHEN =
      optional("appliesWhen", ConditionShape.SHAPE, "The hosts it is for.", "{condition: sp1}");
  private static final Key<List<String>> FOLLOWED_BY =
      optional(
          "followedBy",
          new ListShape<>(TEXT),
          "Remediations without which it does not help, in order.",
          "[install-update-kb954960]");
  private static final Key<List<Publication>> RELEASES =
      optional(
          "releases",
          new ListShape<>(Publication.SHAPE),
          "When and where it was published.",
          "[{date: 2008-07-09, …}]");
  private static final Key<List<Proof>> PROOFS =
      optional(
          "proofs",
          new ListShape<>(Proof.SHAPE),
          "How one sees that it is applied; they must agree.",
          "[{when: {update: \"954960\"}, confidence: medium}]");
  private static final Key<List<Step>> STEPS =
      optional("steps", new ListShape<>(Step.SHAPE), "What to do, in order.", "[]");

  static final Shape<Remediation> SHAPE =
      new ObjectShape<>(
          "a remediation",
          List.of(
              ID,
              CATEGORY,
              CORRECTS,
              TITLE,
              AVAILABLE_FROM,
              SECTION,
              APPLIES_WHEN,
              FOLLOWED_BY,
              RELEASES,
              PROOFS,
              STEPS),
          v ->
              new Remediation(
                  v.get(ID),
                  v.get(CATEGORY),
                  v.or(CORRECTS, false),
                  v.get(TITLE),
                  availableFrom(v.find(AVAILABLE_FROM), v.list(RELEASES)),
                  v.get(SECTION),
                  v.find(APPLIES_WHEN),
                  v.list(FOLLOWED_BY),
                  v.list(RELEASES),
                  v.list(PROOFS),
                  v.list(STEPS)));

  public Remediation {
    followedBy = List.copyOf(followedBy);
    releases = List.copyOf(releases);
    proofs = List.copyOf(proofs);
    steps = List.copyOf(steps);
  }

  private static LocalDate availableFrom(@Nullable LocalDate stated, List<Publication> releases) {
    if (stated != null) {
      return stated;
    }
    return releases.stream()
        .map(Publication::date)
        .min(LocalDate::compareTo)
        .orElseThrow(() -> new IllegalArgumentException("expected 'availableFrom' or 'releases'"));
  }
}
