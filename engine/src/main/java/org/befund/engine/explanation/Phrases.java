package org.befund.engine.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.rules.Term;
import org.befund.rules.sentence.Vocabulary;

/** The engine's own phrases in one language: what is not known, and how it may turn out. */
final class Phrases {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

  private final Properties phrases = new Properties();
  private final Vocabulary words;

  Phrases(String language, Vocabulary words) {
    this.words = words;
    String name = "phrases_" + (language.equals("de") ? "de" : "en") + ".properties";
    try (InputStream in = Phrases.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing phrases: " + name);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      phrases.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The phrase of a key with its values filled in.
   *
   * @throws IllegalArgumentException when there is no such phrase
   */
  String render(String key, Map<String, Object> values) {
    String text = phrases.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("there is no phrase " + key);
    }
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> {
              Object value = values.get(found.group(1));
              return Matcher.quoteReplacement(value == null ? found.group() : spelled(value));
            });
  }

  private String spelled(Object value) {
    if (value instanceof Term.Product product) {
      return words.product(product.id());
    }
    if (value instanceof Term.RemediationTitle remediation) {
      return words.remediation(remediation.advisory(), remediation.remediation());
    }
    return value.toString();
  }
}
