package org.befund.rules.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.befund.kb.text.Localized;
import org.befund.rules.Premise;
import org.befund.rules.Term;
import org.jspecify.annotations.Nullable;

/** The sentences of one language, by which premises are told to a reader. */
public final class Sentences {

  private static final String FALLBACK = "en";
  private static final Set<String> LANGUAGES = Set.of(FALLBACK, "de");
  private static final Map<String, Sentences> LOADED = new ConcurrentHashMap<>();

  private final String language;
  private final Properties bundle;
  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  private Sentences(String language) {
    this.language = language;
    this.bundle = read("/org/befund/rules/messages_" + language + ".properties");
  }

  /**
   * The sentences of a language such as {@code de} or {@code de-AT}; English when there are none.
   */
  public static Sentences in(String languageTag) {
    return in(Locale.forLanguageTag(languageTag));
  }

  /** The sentences of a locale's language; English when there are none. */
  public static Sentences in(Locale locale) {
    String wanted = locale.getLanguage();
    return LOADED.computeIfAbsent(LANGUAGES.contains(wanted) ? wanted : FALLBACK, Sentences::new);
  }

  /** The language that the sentences are in. */
  public String language() {
    return language;
  }

  /** What a premise says, without a final stop. */
  public String render(Premise premise, Vocabulary words) {
    Map<String, Object> values = premise.values();
    return template(premise.sentence()).fill(name -> spell(values.get(name), words));
  }

  /** The template for a sentence. */
  Template template(String sentence) {
    return templates.computeIfAbsent(
        sentence,
        key -> {
          String source = bundle.getProperty(key);
          if (source == null) {
            throw new IllegalArgumentException("no sentence in '" + language + "': " + key);
          }
          return Template.parse(source);
        });
  }

  /** The keys of all sentences and words. */
  Set<String> keys() {
    return bundle.stringPropertyNames();
  }

  private @Nullable String spell(@Nullable Object value, Vocabulary words) {
    if (value instanceof Localized text) {
      return withoutStop(text.in(language));
    }
    if (value instanceof Term term) {
      return spell(term, words);
    }
    return value == null ? null : value.toString();
  }

  private String spell(Term term, Vocabulary words) {
    if (term instanceof Term.Product product) {
      return words.product(product.id());
    }
    if (term instanceof Term.Section section) {
      return words.section(section.advisory(), section.section());
    }
    if (term instanceof Term.RemediationTitle title) {
      return words.remediation(title.advisory(), title.remediation());
    }
    if (term instanceof Term.Question question) {
      return words.question(question.advisory(), question.question());
    }
    if (term instanceof Term.SignatureTitle title) {
      return words.signature(title.advisory(), title.signature());
    }
    if (term instanceof Term.Few few) {
      String told = String.join(", ", few.names().stream().limit(Term.Few.MOST).toList());
      int more = few.names().size() - Term.Few.MOST;
      return more <= 0
          ? told
          : told + " " + word(Term.Few.MORE).replace("{count}", Integer.toString(more));
    }
    return word((Term.Word) term);
  }

  /** The word of a closed choice in the reader's language. */
  public String word(Term.Word word) {
    return bundle.getProperty("word." + word.group() + "." + word.word(), word.word());
  }

  private static String withoutStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static Properties read(String resource) {
    try (InputStream in = Sentences.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the sentences are missing: " + resource);
      }
      Properties bundle = new Properties();
      bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return bundle;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
