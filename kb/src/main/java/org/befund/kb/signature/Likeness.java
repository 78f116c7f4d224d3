package org.befund.kb.signature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a text is like a template, for those who ask what it lacks.
 *
 * @param share how much of the template's constants stand there in order, from 0 to 1; 1 does not
 *     mean that the template is found
 * @param differences where it differs, in the template's order; perhaps none
 */
public record Likeness(double share, List<Difference> differences) {

  /** The text is what the template asks for. */
  static final Likeness SAME = new Likeness(1, List.of());

  /** The text has nothing of the template. */
  static final Likeness NONE = new Likeness(0, List.of());

  public Likeness {
    differences = List.copyOf(differences);
  }

  /**
   * A place where a text differs from a template.
   *
   * @param capture the name of the placeholder concerned; null for a constant
   * @param expected the constant, the placeholder, or the value that the same name has before
   * @param found what stands there instead; empty if nothing does
   */
  public record Difference(@Nullable String capture, String expected, String found) {

    /** Whether one name has two values, rather than a constant or a placeholder no fitting text. */
    public boolean isInequality() {
      return capture != null && !expected.startsWith("<");
    }
  }
}
