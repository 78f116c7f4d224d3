package org.befund.kb.advisory;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the data of a registry value must be. */
public sealed interface RegistryTest {

  /** Anything: the value is there. */
  record Present() implements RegistryTest {}

  /** The one or one of several; numbers in any notation, texts whatever their case. */
  record OneOf(List<String> data) implements RegistryTest {
    public OneOf {
      data = List.copyOf(data);
    }
  }

  /** A number that has all bits of a mask. */
  record Bits(BigInteger mask) implements RegistryTest {}

  /**
   * A number within bounds.
   *
   * @param atLeast the lowest that counts; null when there is none
   * @param below the lowest that counts no more; null when there is none
   */
  record Bounds(@Nullable BigInteger atLeast, @Nullable BigInteger below) implements RegistryTest {}
}
