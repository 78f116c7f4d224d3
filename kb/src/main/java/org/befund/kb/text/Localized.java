package org.befund.kb.text;

import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.befund.kb.document.MappedShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.jspecify.annotations.Nullable;

/**
 * A text in one or more languages.
 *
 * @param texts the text by language tag after BCP 47; never empty
 */
public record Localized(Map<String, String> texts) {

  /** The language that stands in where the one asked for is missing. */
  private static final String FALLBACK = "en";

  /** A tag whose language has two or three letters, such as {@code de} or {@code pt-BR}. */
  private static final TextShape<String> TAG =
      TextShape.of("a language tag such as en or pt-BR", Localized::tag);

  /** Each language is optional, but one must be there. */
  public static final Shape<Localized> SHAPE =
      new MappedShape<>(
          "a text in languages",
          new NamedShape<>(TAG, TextShape.TEXT),
          texts -> {
            if (texts.isEmpty()) {
              throw new IllegalArgumentException("expected at least one language");
            }
            return new Localized(texts);
          });

  public Localized {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** A text that reads the same in every language, such as a product's name. */
  public static Localized same(String text) {
    return new Localized(Map.of(FALLBACK, text));
  }

  /** The text in a language, else in English, else in whatever language comes first. */
  public String in(String language) {
    String text = closest(language);
    if (text == null && !language.equals(FALLBACK)) {
      text = closest(FALLBACK);
    }
    return text != null ? text : texts.values().stream().findFirst().orElse("");
  }

  /** In the language itself, else in a wider form of it, else in any form of it. */
  private @Nullable String closest(String language) {
    String tag = language;
    for (String text = texts.get(tag); ; text = texts.get(tag)) {
      if (text != null) {
        return text;
      }
      int cut = tag.lastIndexOf('-');
      if (cut < 0) {
        break;
      }
      tag = tag.substring(0, cut);
    }
    for (Map.Entry<String, String> each : texts.entrySet()) {
      if (each.getKey().startsWith(tag) && each.getKey().startsWith("-", tag.length())) {
        return each.getValue();
      }
    }
    return null;
  }

  private static Optional<String> tag(String text) {
    if (text.equals("en") || text.equals("de")) {
      return Optional.of(text);
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      int letters = locale.getLanguage().length();
      return letters == 2 || letters == 3 ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
