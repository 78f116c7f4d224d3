package org.befund.kb.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that is one of several kinds; the key that it has tells which.
 *
 * @param noun what the object is, with its article: {@code a condition}
 * @param variants the kinds by the key that tells them, supplied late so that they may nest
 */
public record VariantShape<T>(String noun, Supplier<Map<String, ObjectShape<? extends T>>> variants)
    implements Shape<T> {

  @Override
  public Optional<T> read(Node node, Reading reading) {
    if (!(node instanceof Node.Mapping mapping)) {
      reading.problem(node.at(), "found " + node.kind() + ", expected " + expectation());
      return Optional.empty();
    }
    ObjectShape<? extends T> found = null;
    for (Map.Entry<String, ObjectShape<? extends T>> variant : variants.get().entrySet()) {
      if (mapping.entry(variant.getKey()) != null) {
        found = variant.getValue();
        break;
      }
    }
    if (found == null) {
      List<String> names = List.copyOf(variants.get().keySet());
      reading.problem(
          Problem.Kind.UNKNOWN_VARIANT,
          node.at(),
          noun + " needs a key that tells its kind",
          names,
          nearest(mapping, names));
      return Optional.empty();
    }
    return found.read(node, reading).map(value -> (T) value);
  }

  private static @Nullable String nearest(Node.Mapping mapping, List<String> names) {
    return mapping.entries().isEmpty() ? null : Nearest.to(mapping.entries().get(0).key(), names);
  }

  @Override
  public String expectation() {
    return noun;
  }
}
