package org.befund.kb.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping whose keys are names chosen by the author, each with a value of one shape.
 *
 * @param name the shape of each name
 * @param value the shape of each value
 */
public record NamedShape<T>(TextShape<String> name, Shape<T> value)
    implements Shape<Map<String, T>> {

  private static final TextShape<String> ANY = TextShape.of("a name", Optional::of);

  /** A mapping with names of any kind. */
  public NamedShape(Shape<T> value) {
    this(ANY, value);
  }

  @Override
  public Optional<Map<String, T>> read(Node node, Reading reading) {
    if (!(node instanceof Node.Mapping mapping)) {
      reading.problem(node.at(), "found " + node.kind() + ", expected " + expectation());
      return Optional.empty();
    }
    Map<String, T> values = new LinkedHashMap<>();
    boolean whole = true;
    for (Node.Entry entry : mapping.entries()) {
      Optional<String> key = name.parser().apply(entry.key());
      if (key.isEmpty()) {
        reading.problem(
            entry.at(), "found the key '" + entry.key() + "', expected " + name.expectation());
      }
      Optional<T> read = value.read(entry.value(), reading);
      if (key.isPresent() && read.isPresent()) {
        values.put(key.get(), read.get());
      }
      whole &= key.isPresent() && read.isPresent();
    }
    return whole ? Optional.of(Collections.unmodifiableMap(values)) : Optional.empty();
  }

  @Override
  public String expectation() {
    String from = name.equals(ANY) ? " from names" : ", each key " + name.expectation();
    return "a mapping" + from + ", each value " + value.expectation();
  }
}
