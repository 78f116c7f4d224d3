package org.befund.engine.explanation;

import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.LogSignature;
import org.befund.kb.advisory.Remediation;
import org.befund.kb.catalogue.Product;
import org.befund.kb.text.Localized;
import org.befund.rules.sentence.Vocabulary;

/** Spells out ids with what the knowledge base calls them. */
public record KnowledgeVocabulary(KnowledgeBase kb, String language) implements Vocabulary {

  @Override
  public String product(String id) {
    Product product = kb.catalogue().product(id);
    return product == null ? id : product.name();
  }

  @Override
  public String section(String advisoryId, String section) {
    Advisory advisory = kb.advisory(advisoryId);
    Localized title = advisory == null ? null : advisory.sections().get(section);
    return title == null ? section : title.in(language);
  }

  @Override
  public String remediation(String advisoryId, String id) {
    Advisory advisory = kb.advisory(advisoryId);
    Remediation remediation = advisory == null ? null : advisory.remediation(id);
    return remediation == null ? id : remediation.title().in(language);
  }

  @Override
  public String question(String advisoryId, String question) {
    Advisory advisory = kb.advisory(advisoryId);
    Advisory.Question asked = advisory == null ? null : advisory.questions().get(question);
    return asked == null ? question : asked.text().in(language);
  }

  @Override
  public String signature(String advisoryId, String id) {
    Advisory advisory = kb.advisory(advisoryId);
    if (advisory != null) {
      for (LogSignature signature : advisory.signatures()) {
        if (signature.pattern().id().equals(id)) {
          return signature.title().in(language);
        }
      }
    }
    return id;
  }
}
