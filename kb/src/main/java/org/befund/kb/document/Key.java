package org.befund.kb.document;

/**
 * One key of an object: its shape, and what its author must know.
 *
 * @param name the key as it is written
 * @param shape the shape of its value
 * @param required whether it must be there
 * @param description the question that the key answers, with units where there are any
 * @param example a valid value as it would be written; real names stand there as {@link
 *     ExampleText} takes them
 */
public record Key<T>(
    String name, Shape<T> shape, boolean required, String description, String example) {

  /** A key that must be there. */
  public static <T> Key<T> required(
      String name, Shape<T> shape, String description, String example) {
    return new Key<>(name, shape, true, description, example);
  }

  /** A key that may be absent. */
  public static <T> Key<T> optional(
      String name, Shape<T> shape, String description, String example) {
    return new Key<>(name, shape, false, description, example);
  }

  /** A valid value as it would be written, real names filled in. */
  @Override
  public String example() {
    return ExampleText.of(example);
  }
}
