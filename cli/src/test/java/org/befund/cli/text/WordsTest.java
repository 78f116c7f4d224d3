package org.befund.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.befund.kb.Confidence;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Category;
import org.befund.kb.advisory.Step;
import org.befund.kb.signature.Strength;
import org.befund.kb.signature.Where;
import org.befund.rules.conclusion.Recommendation;
import org.befund.rules.conclusion.RemediationState;
import org.befund.rules.conclusion.Status;
import org.befund.rules.conclusion.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{.\\}");

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
    Properties english = properties("en");
    Properties german = properties("de");

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
  void everyValueOfEveryChoiceHasAWord(String language) {
    Words words = Words.in(language);
    List.of(Status.Value.values()).forEach(value -> words.of("status", value));
    List.of(Confidence.values()).forEach(value -> words.of("confidence", value));
    List.of(Weight.Match.values()).forEach(value -> words.of("match", value));
    List.of(Recommendation.Kind.values()).forEach(value -> words.of("recommendation", value));
    List.of(Recommendation.Kind.values()).forEach(value -> words.of("recommendation.short", value));
    List.of(RemediationState.Value.values()).forEach(value -> words.of("state", value));
    List.of(Step.Kind.values()).forEach(value -> words.of("step", value));
    List.of(Category.values()).forEach(value -> words.of("category", value));
    List.of(Advisory.Nature.values()).forEach(value -> words.of("nature", value));
    List.of(Advisory.Standing.values()).forEach(value -> words.of("standing", value));
    List.of(Where.values()).forEach(value -> words.of("where", value));
    List.of(Strength.values()).forEach(value -> words.of("strength", value));
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  private static Properties properties(String language) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(WordsTest.class.getResourceAsStream(language + ".properties")),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }
}
