package org.befund.kb.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTest {

  @ParameterizedTest
  @CsvSource({
    // the languages there are, in their order; the one asked for; the one that comes
    "en de, de, de",
    "en de, en, en",
    "de en, fr, en",
    "de fr, it, de",
    "fr de, it, fr",
    "de de-AT en, de-AT, de-AT",
    "de de-AT en, de-CH, de",
    "en de-AT, de, de-AT",
    "en de-AT, de-CH, de-AT",
    "de en-GB, fr, en-GB",
    "fil en, fi, en",
    "zh-Hant en, zh-Hant-TW, zh-Hant"
  })
  void givesTheNearestLanguage(String there, String asked, String comes) {
    Map<String, String> texts = new LinkedHashMap<>();
    Arrays.stream(there.split(" ")).forEach(tag -> texts.put(tag, tag));
    assertThat(new Localized(texts).in(asked)).isEqualTo(comes);
  }

  @Test
  void readsAnyLanguageTag() throws Unreadable {
    assertThat(read("{de-at: Jänner, en: January, sr-Latn: januar}").texts())
        .containsExactly(
            Map.entry("de-AT", "Jänner"),
            Map.entry("en", "January"),
            Map.entry("sr-Latn", "januar"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{text: x}|t.yaml:1:2: found the key 'text', expected a language tag such as en or pt-BR",
        "{e: x}|t.yaml:1:2: found the key 'e', expected a language tag such as en or pt-BR",
        "{d e: x}|t.yaml:1:2: found the key 'd e', expected a language tag such as en or pt-BR",
        "{}|t.yaml:1:1: a text in languages: expected at least one language",
        "{en: }|t.yaml:1:5: found nothing, expected a text",
        "plain|t.yaml:1:1: found 'plain', expected a mapping, each key a language tag such as en or pt-BR,"
            + " each value a text"
      })
  void tellsWhatIsNoTextInLanguages(String yaml, String problem) {
    Unreadable thrown = catchThrowableOfType(Unreadable.class, () -> read(yaml));
    assertThat(Objects.requireNonNull(thrown).problems())
        .extracting(Problem::headline)
        .containsExactly(problem);
  }

  private static Localized read(String yaml) throws Unreadable {
    return Reading.read(new SourceText("t.yaml", yaml), Localized.SHAPE);
  }
}
