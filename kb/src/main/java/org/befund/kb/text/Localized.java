package org.befund.kb.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.befund.kb.document.Key;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Values;

/**
 * A text in one or more languages.
 *
 * @param texts the text by language tag; never empty
 */
public record Localized(Map<String, String> texts) {

  private static final Key<String> EN =
      Key.optional("en", TextShape.TEXT, "The text in English.", "Install the update");
  private static final Key<String> DE =
      Key.optional("de", TextShape.TEXT, "The text in German.", "Update installieren");

  /** Each language is optional, but one must be there. */
  public static final Shape<Localized> SHAPE =
      new ObjectShape<>("a text in languages", java.util.List.of(EN, DE), Localized::read);

  public Localized {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** A text that reads the same in every language, such as a product's name. */
  public static Localized same(String text) {
    return new Localized(Map.of("en", text));
  }

  private static Localized read(Values values) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Key<String> key : java.util.List.of(EN, DE)) {
      String text = values.find(key);
      if (text != null) {
        texts.put(key.name(), text);
      }
    }
    return new Localized(texts);
  }

  /** The text in a language, else in English, else in whatever language there is. */
  public String in(String language) {
    String text = texts.get(language);
    if (text == null) {
      text = texts.get("en");
    }
    return text != null ? text : texts.values().stream().findFirst().orElse("");
  }
}
