package org.befund.kb.advisory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an attribute of an observed thing must be; values are as the advisory writes them. */
public sealed interface AttributeTest {

  /** The one value, or one of several. */
  record OneOf(List<String> values) implements AttributeTest {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** Any value but this. */
  record Not(String value) implements AttributeTest {}

  /**
   * A value within bounds.
   *
   * @param atLeast the lowest that counts; null when there is none
   * @param below the lowest that counts no more; null when there is none
   */
  record Bounds(@Nullable String atLeast, @Nullable String below) implements AttributeTest {}
}
