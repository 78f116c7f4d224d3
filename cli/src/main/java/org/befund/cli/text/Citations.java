package org.befund.cli.text;

import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/** Names the sections that statements rest on. */
final class Citations {
  private final @Nullable KnowledgeBase knowledge;
  private final String language;

  /**
   * Names in a language.
   *
   * @param knowledge knows the names; null where sections are to be told by their ids
   */
  Citations(@Nullable KnowledgeBase knowledge, String language) {
    this.knowledge = knowledge;
    this.language = language;
  }

  /** A place such as {@code MSA-1#overview}, with the section's title. */
  String place(String at) {
    int hash = at.indexOf('#');
    if (hash < 0) {
      return at;
    }
    String advisory = at.substring(0, hash);
    return advisory + ", " + section(advisory, at.substring(hash + 1));
  }

  /** A section's title. */
  String section(String advisoryId, String section) {
    Advisory advisory = knowledge == null ? null : knowledge.advisory(advisoryId);
    Localized title = advisory == null ? null : advisory.sections().get(section);
    return title == null ? section : title.in(language);
  }
}
