package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.time.LocalDate;
import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Values;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/** How a remediation is written. */
final class RemediationShape {

  private static final Key<String> ID =
      required("id", TEXT, "Its name, fixed once published.", "${remediation}");
  private static final Key<Category> CATEGORY =
      required("category", TextShape.choice(Category.class, '_'), "What kind it is.", "vendor_fix");
  private static final Key<Boolean> CORRECTS =
      optional(
          "corrects",
          TextShape.BOOLEAN,
          "Whether a host on which it is applied no longer has the problem.",
          "true");
  private static final Key<String> COMPONENT =
      optional(
          "component",
          TEXT,
          "The component of a host that it is for, where each must be corrected by itself.",
          "server-software");
  private static final Key<Condition> CORRECTS_WHEN =
      optional(
          "correctsWhen",
          ConditionShape.SHAPE,
          "The hosts on which it is enough by itself; all where absent.",
          "{system: ${system}}");
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
          "[${remediation}]");
  private static final Key<List<Remediation.Publication>> RELEASES =
      optional(
          "releases",
          new ListShape<>(Remediation.Publication.SHAPE),
          "When and where it was published.",
          "[{date: 2008-07-09, text: {en: The first release.}, section: revisions}]");
  private static final Key<List<Remediation.Proof>> PROOFS =
      optional(
          "proofs",
          new ListShape<>(Remediation.Proof.SHAPE),
          "How one sees that it is applied; they must agree.",
          "[{when: {update: \"${kb}\"}, confidence: medium}]");
  private static final Key<List<Step>> STEPS =
      optional(
          "steps",
          new ListShape<>(Step.SHAPE),
          "What to do, in order.",
          "[{id: install, kind: action, text: {en: Install it.}, section: actions}]");

  private static final Key<Localized> SCOPE =
      optional(
          "scope",
          Localized.SHAPE,
          "What it covers, and what it does not.",
          "{en: It stops the known attacks only.}");
  private static final Key<Localized> IMPACT =
      optional(
          "impact", Localized.SHAPE, "What it costs or breaks.", "{en: Pictures are not shown.}");
  private static final Key<Restart> RESTART =
      optional(
          "restartRequired",
          Restart.SHAPE,
          "What must be restarted after it.",
          "{category: machine}");
  private static final Key<String> URL =
      optional("url", TEXT, "Where to get it or to read on.", "https://example.org/kb/1");
  private static final Key<List<KnownIssue>> KNOWN_ISSUES =
      optional(
          "knownIssues",
          new ListShape<>(KnownIssue.SHAPE),
          "What can go wrong after it.",
          "[{text: {en: A restart takes long.}, section: known-issues}]");
  private static final Key<Supersession> SUPERSEDED_BY =
      optional(
          "supersededBy",
          Supersession.SHAPE,
          "What takes its place, and from which day on.",
          "{remediation: install-update-2, from: 2011-09-13, section: revisions}");
  private static final Key<Withdrawal> WITHDRAWN =
      optional(
          "withdrawn",
          Withdrawal.SHAPE,
          "That it was taken back: from that day on it is not recommended.",
          "{date: 2014-08-15, text: {en: Some hosts do not start.}, section: revisions}");
  private static final Key<String> REMOVES =
      optional(
          "removes",
          TEXT,
          "The withdrawn remediation that this one takes away again.",
          "install-update-1");

  static final Shape<Remediation> SHAPE =
      new ObjectShape<>(
          "a remediation",
          List.of(
              ID,
              CATEGORY,
              CORRECTS,
              COMPONENT,
              CORRECTS_WHEN,
              TITLE,
              AVAILABLE_FROM,
              SECTION,
              SCOPE,
              IMPACT,
              RESTART,
              URL,
              APPLIES_WHEN,
              FOLLOWED_BY,
              SUPERSEDED_BY,
              WITHDRAWN,
              REMOVES,
              RELEASES,
              PROOFS,
              STEPS,
              KNOWN_ISSUES),
          RemediationShape::make);

  private RemediationShape() {}

  private static Remediation make(Values v) {
    boolean corrects = v.or(CORRECTS, false);
    Condition enough = v.find(CORRECTS_WHEN);
    if (enough != null && !corrects) {
      throw new IllegalArgumentException("'correctsWhen' needs 'corrects: true'");
    }
    return new Remediation(
        v.get(ID),
        v.get(CATEGORY),
        corrects,
        v.or(COMPONENT, ""),
        enough,
        v.get(TITLE),
        availableFrom(v.find(AVAILABLE_FROM), v.list(RELEASES)),
        v.get(SECTION),
        v.find(APPLIES_WHEN),
        v.list(FOLLOWED_BY),
        v.list(RELEASES),
        v.list(PROOFS),
        v.list(STEPS),
        v.find(SCOPE),
        v.find(IMPACT),
        v.find(RESTART),
        v.find(URL),
        v.list(KNOWN_ISSUES),
        v.find(SUPERSEDED_BY),
        v.find(WITHDRAWN),
        v.find(REMOVES));
  }

  private static LocalDate availableFrom(
      @Nullable LocalDate stated, List<Remediation.Publication> releases) {
    if (stated != null) {
      return stated;
    }
    return releases.stream()
        .map(Remediation.Publication::date)
        .min(LocalDate::compareTo)
        .orElseThrow(() -> new IllegalArgumentException("expected 'availableFrom' or 'releases'"));
  }
}
