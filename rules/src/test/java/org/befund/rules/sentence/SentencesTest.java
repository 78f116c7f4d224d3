package org.befund.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.befund.kb.Confidence;
import org.befund.kb.text.Localized;
import org.befund.kb.version.Version;
import org.befund.rules.Grounds;
import org.befund.rules.Term;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Applicability;
import org.befund.rules.observation.Answer;
import org.befund.rules.observation.CompleteList;
import org.befund.rules.observation.RegistryValue;
import org.befund.rules.observation.UpdateRecord;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final Localized TEXT =
      new Localized(Map.of("en", "P 1.0 is installed.", "de", "P 1.0 ist installiert."));

  private static String en(Grounds grounds) {
    return Sentences.in("en").render(concluded(grounds), Examples.WORDS);
  }

  private static String de(Grounds grounds) {
    return Sentences.in("de").render(concluded(grounds), Examples.WORDS);
  }

  /** Any conclusion will do: its sentence depends on its grounds alone. */
  private static Applicability concluded(Grounds grounds) {
    return new Applicability("ADV-1", "h1", "fix", Truth.TRUE, Confidence.HIGH, grounds);
  }

  private static Grounds by(String rule) {
    return Grounds.by(rule).with("host", "h1");
  }

  private static String example(String sentence, String language) {
    return Sentences.in(language).render(Examples.of(sentence).orElseThrow(), Examples.WORDS);
  }

  @Test
  void tellsAConditionInTheReadersLanguageWithoutItsStop() {
    Grounds grounds = by("the product is installed").with("condition", TEXT);
    assertThat(en(grounds)).isEqualTo("h1: P 1.0 is installed");
    assertThat(de(grounds)).isEqualTo("h1: P 1.0 ist installiert");
  }

  @Test
  void namesTheProductWhereTheConditionHasNoText() {
    Grounds grounds = by("the product is installed").with("product", new Term.Product("p"));
    assertThat(en(grounds)).isEqualTo("Product p is installed on h1");
    assertThat(de(grounds)).isEqualTo("Product p ist auf h1 installiert");
  }

  @Test
  void saysThatAListIsCompleteWhereAbsenceCounts() {
    Grounds grounds =
        by("the product is not on the complete list").with("product", new Term.Product("p"));
    assertThat(en(grounds))
        .isEqualTo("Product p is not on the list of products of h1, and that list is complete");
    assertThat(de(grounds))
        .isEqualTo(
            "Product p steht nicht auf der Liste der Produkte von h1, und diese Liste ist"
                + " vollständig");
  }

  @Test
  void saysWhatIsMissingWhereSomethingIsNotKnown() {
    Grounds grounds = by("nothing tells whether the update is installed").with("kb", "1");
    assertThat(en(grounds))
        .isEqualTo(
            "It is not known whether the update KB1 is installed on h1: no record tells, and the"
                + " list of updates is not stated to be complete");
    assertThat(de(grounds))
        .isEqualTo(
            "Es ist nicht bekannt, ob das Update KB1 auf h1 installiert ist: Keine Aufzeichnung"
                + " sagt es, und die Liste der Updates ist nicht als vollständig angegeben");
  }

  @Test
  void printsVersionsAndDates() {
    assertThat(
            en(
                by("the file has an earlier version")
                    .with("path", "C:\\a.dll")
                    .with("version", Version.parse("3.1, 6001, 66").orElseThrow())))
        .isEqualTo("The file C:\\a.dll on h1 has an earlier version than 3.1.6001.66");
    assertThat(
            de(
                by("the remediation was not to be had on that day")
                    .with("remediation", new Term.RemediationTitle("ADV-1", "fix"))
                    .with("day", LocalDate.of(2008, 7, 1))
                    .with("date", LocalDate.of(2008, 7, 9))))
        .isEqualTo("Am 2008-07-01 gab es die Maßnahme \"Do fix\" für h1 noch nicht");
  }

  @Test
  void tellsWhichWayAContraryIsSettled() {
    Grounds grounds = by("what must not hold does hold").with("condition", TEXT);
    assertThat(en(grounds)).isEqualTo("Not so of h1: P 1.0 is installed");
    assertThat(de(grounds)).isEqualTo("Gilt nicht für h1: P 1.0 ist installiert");
    assertThat(en(by("what must not hold does hold"))).isEqualTo("What must not be so of h1 is so");
  }

  @Test
  void tellsThePresumption() {
    Grounds grounds =
        by("nothing is known, so the general case is presumed")
            .with("holds", Term.Word.of("holds", Truth.FALSE));
    assertThat(en(grounds))
        .isEqualTo(
            "Nothing on record settles it for h1, so the general case is presumed, in which this is"
                + " not true");
    assertThat(de(grounds))
        .isEqualTo(
            "Nichts Verzeichnetes klärt es für h1, also wird der Regelfall vermutet: Dies gilt nicht");
  }

  @Test
  void tellsTheVerdict() {
    Grounds grounds =
        by("the host has what the problem needs and is not corrected").with("advisory", "ADV-1");
    assertThat(en(grounds))
        .isEqualTo("h1 is affected by ADV-1: it has what the problem needs and is not corrected");
    assertThat(de(grounds))
        .isEqualTo(
            "h1 ist von ADV-1 betroffen: Dort ist gegeben, was das Problem voraussetzt, und es ist"
                + " nicht behoben");
  }

  @Test
  void tellsASign() {
    Grounds grounds =
        by("a proof speaks")
            .with("remediation", new Term.RemediationTitle("ADV-1", "fix"))
            .with("sign", Term.Word.of("sign", Truth.FALSE));
    assertThat(en(grounds)).isEqualTo("On h1, one sign says that it has not been carried out");
    assertThat(de(grounds)).isEqualTo("Auf h1 sagt ein Anzeichen: nicht durchgeführt");
  }

  @Test
  void tellsWhatTheAdvisorySays() {
    assertThat(example("the-advisory-says-so", "en"))
        .isEqualTo("The advisory ADV-1 deals with this in the section \"Section overview\"");
    assertThat(example("the-advisory-exempts-such-hosts", "de"))
        .isEqualTo("Die Empfehlung wird für solche Hosts so verstanden: Es ist frei davon");
  }

  @Test
  void spellsTheWordsOfClosedChoices() {
    Sentences en = Sentences.in("en");
    Sentences de = Sentences.in("de");
    CompleteList list = new CompleteList("h1", "hosts", Examples.SOURCE);
    assertThat(en.render(list, Examples.WORDS))
        .isEqualTo("The list of served hosts of h1 is stated to be complete");
    assertThat(de.render(list, Examples.WORDS))
        .isEqualTo("Die Liste der versorgten Hosts von h1 ist als vollständig angegeben");
    Answer answer = new Answer("h1", "in-use", Truth.UNKNOWN, Examples.SOURCE);
    assertThat(en.render(answer, Examples.WORDS))
        .isEqualTo("A person answers the question \"in-use\" for h1 with \"not known\"");
  }

  @Test
  void leavesOutWhatAnObservationDoesNotState() {
    Sentences en = Sentences.in("en");
    UpdateRecord undated = Examples.update(null);
    assertThat(en.render(undated, Examples.WORDS))
        .isEqualTo("A record on h1 says of the update KB1: the installation failed");
    assertThat(en.render(Examples.update(LocalDate.of(2008, 7, 12)), Examples.WORDS))
        .isEqualTo("A record on h1 says of the update KB1: the installation failed, 2008-07-12");
    RegistryValue bare = new RegistryValue("h1", "hklm\\a", "b", null, Truth.TRUE, Examples.SOURCE);
    assertThat(en.render(bare, Examples.WORDS))
        .isEqualTo("The registry value b under hklm\\a on h1 is listed");
  }

  @Test
  void fallsBackToEnglish() {
    assertThat(Sentences.in("fr")).isSameAs(Sentences.in("en"));
    assertThat(Sentences.in("de-AT")).isSameAs(Sentences.in(Locale.GERMAN));
    assertThat(Sentences.in("")).isSameAs(Sentences.in("en"));
    assertThat(Sentences.in("de").language()).isEqualTo("de");
  }

  @Test
  void rejectsAnUnknownSentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> en(by("no such rule")))
        .withMessage("no sentence in 'en': no-such-rule");
  }
}
