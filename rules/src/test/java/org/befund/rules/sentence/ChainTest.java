package org.befund.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.Confidence;
import org.befund.kb.advisory.About;
import org.befund.kb.advisory.Category;
import org.befund.kb.advisory.Condition;
import org.befund.kb.text.Localized;
import org.befund.rules.Premise;
import org.befund.rules.RuleBase;
import org.befund.rules.conclusion.Status;
import org.befund.rules.knowledge.Asked;
import org.befund.rules.knowledge.Day;
import org.befund.rules.knowledge.Offer;
import org.befund.rules.knowledge.Part;
import org.befund.rules.knowledge.ProofOf;
import org.befund.rules.knowledge.Published;
import org.befund.rules.knowledge.Subject;
import org.befund.rules.observation.CompleteList;
import org.befund.rules.observation.InstalledProduct;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** A whole chain, as it reads from the verdict down to what was observed. */
class ChainTest {
  private static final String AFFECTED = "ADV-1#affected";
  private static final String RELEASE = "ADV-1#release";
  private static final String CONSOLE = "ADV-1#console";
  private static final String SERVER = "ADV-1#server";
  private static final String UPDATE = "ADV-1#update";

  private static About about(String en, String de) {
    return new About(new Localized(Map.of("en", en, "de", de)), "overview", null, null, null);
  }

  private static List<Object> facts() {
    Condition release =
        new Condition.ProductCondition(
            RELEASE,
            about("P 1.0 is installed", "P 1.0 ist installiert"),
            "p",
            List.of("1.0"),
            List.of());
    Condition console =
        new Condition.ProductCondition(CONSOLE, About.NOTHING, "q", List.of(), List.of());
    Condition server =
        new Condition.Not(SERVER, about("It is no mere console", "Es ist keine Konsole"), console);
    Condition affected =
        new Condition.AllOf(
            AFFECTED, about("P 1.0 serves", "P 1.0 versorgt"), List.of(release, server));
    Condition update = new Condition.UpdateCondition(UPDATE, About.NOTHING, "1", false, null, null);
    List<Object> facts =
        new ArrayList<>(
            List.of(
                release,
                console,
                server,
                affected,
                update,
                new Part(AFFECTED, RELEASE),
                new Part(AFFECTED, SERVER),
                new Part(SERVER, CONSOLE),
                new Subject("ADV-1", "h1", AFFECTED, 0),
                new Published("ADV-1", LocalDate.of(2008, 6, 30)),
                new Day(LocalDate.of(2008, 8, 1)),
                new Offer(
                    "ADV-1",
                    "fix",
                    0,
                    Category.VENDOR_FIX,
                    true,
                    "",
                    null,
                    null,
                    LocalDate.of(2008, 7, 9),
                    List.of("fix"),
                    LocalDate.of(2008, 7, 9),
                    null,
                    "fixes"),
                new ProofOf("ADV-1", "fix", 0, UPDATE, Confidence.MEDIUM),
                new CompleteList("h1", "products", Examples.SOURCE),
                Examples.update(LocalDate.of(2008, 7, 12)),
                new InstalledProduct(
                    "h1",
                    "p",
                    Set.of("1.0"),
                    null,
                    true,
                    false,
                    Confidence.HIGH,
                    "P 1.0 x86",
                    Examples.SOURCE)));
    for (String each : List.of(AFFECTED, RELEASE, SERVER, CONSOLE, UPDATE)) {
      facts.add(new Asked("h1", each));
    }
    return facts;
  }

  private static Status verdict() {
    KieSessionsPool pool = RuleBase.load().sessions(1);
    KieSession session = pool.newKieSession();
    try {
      facts().forEach(session::insert);
      session.fireAllRules();
      return session.getObjects(Status.class::isInstance).stream()
          .map(Status.class::cast)
          .findFirst()
          .orElseThrow();
    } finally {
      session.dispose();
      pool.shutdown();
    }
  }

  private static String told(Premise premise, String language) {
    StringBuilder told = new StringBuilder();
    tell(premise, Sentences.in(language), "", told);
    return told.toString();
  }

  private static void tell(Premise premise, Sentences sentences, String indent, StringBuilder to) {
    to.append(indent).append(sentences.render(premise, Examples.WORDS)).append('\n');
    premise.premises().forEach(each -> tell(each, sentences, indent + "  ", to));
  }

  @Test
  void readsFromTheVerdictDown() {
    Status verdict = verdict();
    assertThat(told(verdict, "en"))
        .isEqualTo(
            """
            h1 is affected by ADV-1: it has what the problem needs and is not corrected
              h1: P 1.0 serves
                The advisory ADV-1 deals with this in the section "Section overview"
                h1: P 1.0 is installed
                  The advisory ADV-1 deals with this in the section "Section overview"
                  The entry "P 1.0 x86" on h1 was recognised as Product p 1.0
                h1: It is no mere console
                  The advisory ADV-1 deals with this in the section "Section overview"
                  Product q is not on the list of products of h1, and that list is complete
                    The list of products of h1 is stated to be complete
              No remediation has corrected the problem on h1
                The remediation "Do fix" has not corrected the problem on h1, as it has not been carried out
                  The remediation "Do fix" has not been carried out on h1
                    An installation of the update KB1 failed on h1, and no record tells of one that worked
                      A record on h1 says of the update KB1: the installation failed, 2008-07-12
            """);
    assertThat(told(verdict, "de"))
        .isEqualTo(
            """
            h1 ist von ADV-1 betroffen: Dort ist gegeben, was das Problem voraussetzt, und es ist nicht behoben
              h1: P 1.0 versorgt
                Die Empfehlung ADV-1 behandelt dies im Abschnitt "Section overview"
                h1: P 1.0 ist installiert
                  Die Empfehlung ADV-1 behandelt dies im Abschnitt "Section overview"
                  Der Eintrag "P 1.0 x86" auf h1 wurde als Product p 1.0 erkannt
                h1: Es ist keine Konsole
                  Die Empfehlung ADV-1 behandelt dies im Abschnitt "Section overview"
                  Product q steht nicht auf der Liste der Produkte von h1, und diese Liste ist vollständig
                    Die Liste der Produkte von h1 ist als vollständig angegeben
              Keine Maßnahme hat das Problem auf h1 behoben
                Die Maßnahme "Do fix" hat das Problem auf h1 nicht behoben, weil sie nicht durchgeführt ist
                  Die Maßnahme "Do fix" ist auf h1 nicht durchgeführt
                    Eine Installation des Updates KB1 ist auf h1 gescheitert, und keine Aufzeichnung nennt eine gelungene
                      Eine Aufzeichnung auf h1 sagt über das Update KB1: die Installation ist gescheitert, 2008-07-12
            """);
  }
}
