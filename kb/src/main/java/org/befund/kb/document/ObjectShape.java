package org.befund.kb.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A mapping with known keys.
 *
 * @param noun what the object is, with its article: {@code a host}
 * @param keys every key it may have, in the order in which to write them
 * @param maker builds the value from the keys; an {@link IllegalArgumentException} of its becomes a
 *     problem with the exception's message
 */
public record ObjectShape<T>(String noun, List<Key<?>> keys, Function<Values, T> maker)
    implements Shape<T> {

  public ObjectShape {
    keys = List.copyOf(keys);
  }

  @Override
  public Optional<T> read(Node node, Reading reading) {
    if (!(node instanceof Node.Mapping mapping)) {
      reading.problem(node.at(), "found " + node.kind() + ", expected " + expectation());
      return Optional.empty();
    }
    Map<Key<?>, Object> values = new IdentityHashMap<>(mapping.entries().size());
    boolean whole = true;
    for (Node.Entry entry : mapping.entries()) {
      Key<?> key = key(entry.key());
      if (key == null) {
        List<String> names = keys.stream().map(Key::name).toList();
        reading.problem(
            Problem.Kind.UNKNOWN_KEY,
            entry.at(),
            "the key '" + entry.key() + "' is not known in " + noun,
            names,
            Nearest.to(entry.key(), names));
        whole = false;
      } else if (!(entry.value() instanceof Node.Empty && !key.required())) {
        Optional<?> value = key.shape().read(entry.value(), reading);
        value.ifPresent(v -> values.put(key, v));
        whole &= value.isPresent();
      }
    }
    List<String> missing = new ArrayList<>();
    for (Key<?> key : keys) {
      if (key.required() && mapping.entry(key.name()) == null) {
        missing.add(key.name());
      }
    }
    if (!missing.isEmpty()) {
      String keys = missing.size() == 1 ? " needs the key '" : " needs the keys '";
      reading.problem(
          Problem.Kind.MISSING_KEY,
          node.at(),
          noun + keys + String.join("', '", missing) + "'",
          List.of(),
          null);
      whole = false;
    }
    if (!whole) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker.apply(new Values(reading.file(), node.at(), values)));
    } catch (IllegalArgumentException e) {
      reading.problem(
          Problem.Kind.INCONSISTENT, node.at(), noun + ": " + e.getMessage(), List.of(), null);
      return Optional.empty();
    }
  }

  private @org.jspecify.annotations.Nullable Key<?> key(String name) {
    for (Key<?> key : keys) {
      if (key.name().equals(name)) {
        return key;
      }
    }
    return null;
  }

  @Override
  public String expectation() {
    return noun;
  }
}
