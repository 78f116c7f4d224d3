package org.befund.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a conclusion rests on: an observation, a section of an advisory, or another
 * conclusion. Premises form a graph without cycles whose ends are observations and sections.
 */
public interface Premise {

  /** What proved or what is this: the key of its sentence in the message bundles. */
  String sentence();

  /** What fills the placeholders of the sentence, by name. */
  Map<String, Object> values();

  /** What it rests on; empty at the ends of the chain. */
  List<Premise> premises();

  /** What it says is so; observations and sections are true. */
  Truth truth();

  /** Where it was seen or is written; null for what was concluded. */
  default @Nullable Source source() {
    return null;
  }
}
