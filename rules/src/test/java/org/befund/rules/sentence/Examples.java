package org.befund.rules.sentence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.befund.kb.Confidence;
import org.befund.kb.signature.Strength;
import org.befund.kb.text.Localized;
import org.befund.rules.Citation;
import org.befund.rules.Premise;
import org.befund.rules.Source;
import org.befund.rules.Truth;
import org.befund.rules.knowledge.Exempt;
import org.befund.rules.knowledge.Published;
import org.befund.rules.observation.AbsentProduct;
import org.befund.rules.observation.Answer;
import org.befund.rules.observation.CompleteList;
import org.befund.rules.observation.DoubtfulProduct;
import org.befund.rules.observation.Finding;
import org.befund.rules.observation.FormerProduct;
import org.befund.rules.observation.HeldRole;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.LogRead;
import org.befund.rules.observation.ObservedFile;
import org.befund.rules.observation.ObservedThing;
import org.befund.rules.observation.RegistryValue;
import org.befund.rules.observation.RemediationRecord;
import org.befund.rules.observation.UpdateChannel;
import org.befund.rules.observation.UpdateRecord;
import org.jspecify.annotations.Nullable;

/** Premises of every kind that no rule derives, and words for them. */
final class Examples {

  static final Source SOURCE = new Source(Source.Kind.OBSERVATION, "environment.yaml:7");

  /** Names things after their ids. */
  static final Vocabulary WORDS =
      new Vocabulary() {
        @Override
        public String product(String id) {
          return "Product " + id;
        }

        @Override
        public String section(String advisory, String section) {
          return "Section " + section;
        }

        @Override
        public String remediation(String advisory, String id) {
          return "Do " + id;
        }

        @Override
        public String question(String advisory, String question) {
          return "Question " + question + "?";
        }

        @Override
        public String signature(String advisory, String signature) {
          return "Trace " + signature;
        }
      };

  private Examples() {}

  /** At least one premise for each sentence; where values may be missing, one without them. */
  static List<Premise> premises() {
    return List.of(
        new Citation("ADV-1", "overview"),
        new Published("ADV-1", LocalDate.of(2008, 6, 30)),
        new Exempt(
            "ADV-1",
            "ADV-1#exemptions.0",
            Confidence.LOW,
            new Localized(Map.of("en", "It is free of it.", "de", "Es ist frei davon.")),
            "overview"),
        new HeldRole("h1", "server", SOURCE),
        new CompleteList("h1", "hosts", SOURCE),
        new AbsentProduct("h1", "p", SOURCE),
        installed(false),
        installed(true),
        new DoubtfulProduct("h1", "p", "P Tools", SOURCE),
        file(Truth.FALSE, ""),
        file(Truth.TRUE, ""),
        file(Truth.TRUE, "1.x"),
        new RegistryValue("h1", "hklm\\a", "b", null, Truth.FALSE, SOURCE),
        new RegistryValue("h1", "hklm\\a", "b", null, Truth.TRUE, SOURCE),
        new RegistryValue("h1", "hklm\\a", "b", "2", Truth.TRUE, SOURCE),
        update(null),
        update(LocalDate.of(2008, 7, 12)),
        new RemediationRecord("h1", "fix", Truth.TRUE, SOURCE),
        former(Truth.TRUE),
        former(Truth.FALSE),
        former(Truth.UNKNOWN),
        thing(Truth.TRUE),
        thing(Truth.FALSE),
        new Answer("h1", "in-use", Truth.TRUE, SOURCE),
        new UpdateChannel("h1", "catalogue", SOURCE),
        new LogRead("ADV-1", "h1", "a.log", SOURCE),
        finding(true, null, null),
        finding(true, "42", null),
        finding(false, null, null),
        finding(false, "42", "Fault <id>"));
  }

  static UpdateRecord update(@Nullable LocalDate date) {
    return new UpdateRecord("h1", "1", UpdateRecord.State.FAILED, date, SOURCE);
  }

  private static FormerProduct former(Truth was) {
    return new FormerProduct("h1", "p", Set.of(), was, "P 0.9", SOURCE);
  }

  private static ObservedThing thing(Truth exists) {
    return new ObservedThing(
        "h1", "certificate", Map.of(), Set.of(), exists, "store: untrusted", SOURCE);
  }

  private static InstalledProduct installed(boolean system) {
    return new InstalledProduct(
        "h1", "p", Set.of(), null, true, system, Confidence.HIGH, "P 1.0", SOURCE);
  }

  private static ObservedFile file(Truth exists, String stated) {
    return new ObservedFile("h1", "C:\\a.dll", "c:\\a.dll", exists, null, stated, null, SOURCE);
  }

  private static Finding finding(boolean match, @Nullable String key, @Nullable String missing) {
    return new Finding(
        "ADV-1",
        "fault",
        match,
        Strength.MEDIUM,
        "h1",
        "a.log",
        12,
        null,
        null,
        Map.of(),
        key,
        missing,
        List.of(),
        null);
  }

  /** An example with a sentence. */
  static Optional<Premise> of(String sentence) {
    return premises().stream().filter(each -> each.sentence().equals(sentence)).findFirst();
  }
}
