package org.befund.engine.explanation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.supposition.Fact;
import org.befund.engine.supposition.FactGrammar;
import org.befund.engine.supposition.Supposition;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.rules.Term;
import org.befund.rules.sentence.Sentences;
import org.jspecify.annotations.Nullable;

/** Suppositions as sentences, without a final stop. */
public final class FactSentences {
  private final List<Advisory> advisories;
  private final FactGrammar grammar;
  private final KnowledgeVocabulary words;
  private final Sentences sentences;
  private final Phrases phrases;

  /**
   * The sentences of a language.
   *
   * @param advisories those whose questions and remediations are named
   */
  public FactSentences(
      KnowledgeBase kb, List<Advisory> advisories, FactGrammar grammar, String language) {
    this.advisories = List.copyOf(advisories);
    this.grammar = grammar;
    this.words = new KnowledgeVocabulary(kb, language);
    this.sentences = Sentences.in(language);
    this.phrases = new Phrases(language, words);
  }

  /** What is supposed. */
  public String of(Supposition supposed) {
    Fact fact = supposed.fact();
    String value = supposed.value();
    int at = value.indexOf('@');
    Map<String, Object> values = new HashMap<>();
    values.put("host", host(fact.host()));
    values.put("name", name(fact));
    values.put("value", at < 0 ? value : value.substring(0, at));
    values.put(
        "at", at < 0 ? "" : phrases.render("fact.at", Map.of("value", value.substring(at + 1))));
    return phrases.render("fact." + fact.kind() + "." + grammar.word(supposed), values);
  }

  private String host(@Nullable String host) {
    if (host == null) {
      return phrases.render("fact.environment", Map.of());
    }
    return host.equals(Fact.EVERY_HOST) ? phrases.render("fact.every-host", Map.of()) : host;
  }

  private String name(Fact fact) {
    return switch (fact.kind()) {
      case "answer" -> question(fact.name());
      case "remediation" -> remediation(fact.name());
      case "architecture", "edition", "installation" ->
          fact.name().isEmpty() ? phrases.render("fact.the-system", Map.of()) : fact.name();
      case "complete" -> sentences.word(new Term.Word("list", fact.name()));
      default -> fact.name();
    };
  }

  private String question(String key) {
    for (Advisory advisory : advisories) {
      if (advisory.questions().containsKey(key)) {
        return words.question(advisory.id(), key);
      }
    }
    return key;
  }

  private String remediation(String id) {
    for (Advisory advisory : advisories) {
      if (advisory.remediation(id) != null) {
        return words.remediation(advisory.id(), id);
      }
    }
    return id;
  }
}
