package org.befund.engine.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.befund.engine.recognition.Recogniser;
import org.befund.engine.supposition.FactGrammar;
import org.befund.kb.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's own phrases are there in every language, with the same placeholders. */
class PhrasesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

  /** What the sentence of a supposition may speak of. */
  private static final Set<String> OF_FACTS = Set.of("host", "name", "value", "at");

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
    Properties english = phrases("en");
    Properties german = phrases("de");
    assertThat(new TreeSet<>(german.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(german.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everyValueOfEveryKindOfFactHasItsSentence(String language) throws IOException {
    Set<String> expected =
        new TreeSet<>(List.of("fact.at", "fact.every-host", "fact.environment", "fact.the-system"));
    Catalogue none = Catalogue.merged(List.of());
    new FactGrammar(List.of(), none, new Recogniser(none))
        .kinds()
        .forEach((kind, words) -> words.forEach(word -> expected.add("fact." + kind + "." + word)));
    Properties phrases = phrases(language);
    Set<String> told = new TreeSet<>(phrases.stringPropertyNames());
    told.removeIf(key -> !key.startsWith("fact."));
    assertThat(told).isEqualTo(expected);
    for (String key : told) {
      assertThat(OF_FACTS).as(key).containsAll(placeholders(phrases.getProperty(key)));
    }
  }

  private static Set<String> placeholders(String text) {
    Set<String> names = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().map((MatchResult m) -> m.group(1)).forEach(names::add);
    return names;
  }

  private static Properties phrases(String language) throws IOException {
    Properties phrases = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                Phrases.class.getResourceAsStream("phrases_" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      phrases.load(in);
    }
    return phrases;
  }
}
