package org.befund.engine.supposition;

import java.util.Collection;
import java.util.List;
import org.befund.kb.document.Nearest;
import org.jspecify.annotations.Nullable;

/** Thrown when a text is no fact, or none of this environment. */
public final class UnreadableFact extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable String nearest;
  private final transient List<String> valid;

  private UnreadableFact(String message, @Nullable String nearest, Collection<String> valid) {
    super(message);
    this.nearest = nearest;
    this.valid = List.copyOf(valid);
  }

  /** A text of which only a sentence can be said: what was found and what was expected. */
  static UnreadableFact of(String message) {
    return new UnreadableFact(message, null, List.of());
  }

  /** A word that is none of a closed choice. */
  static UnreadableFact none(String what, String word, Collection<String> valid) {
    return new UnreadableFact(
        "found '" + word + "', expected " + what, Nearest.to(word, valid), valid);
  }

  /** The valid word most like the one found; null when none is. */
  public @Nullable String nearest() {
    return nearest;
  }

  /** The valid words; empty when there is no closed choice. */
  public List<String> valid() {
    return valid;
  }
}
