package org.befund.kb.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of one object, by key, all of them already of their shapes. */
public final class Values {
  private final String file;
  private final Position at;
  private final Map<Key<?>, Object> values;

  Values(String file, Position at, Map<Key<?>, Object> values) {
    this.file = file;
    this.at = at;
    this.values = values;
  }

  /** The file that holds the object, as the user named it. */
  public String file() {
    return file;
  }

  /** Where the object begins. */
  public Position at() {
    return at;
  }

  /**
   * The value of a required key.
   *
   * @throws IllegalArgumentException when the key is not a required key of the object
   */
  public <T> T get(Key<T> key) {
    T value = find(key);
    if (value == null) {
      throw new IllegalArgumentException("not a required key of this object: " + key.name());
    }
    return value;
  }

  /** The value of an optional key, or null when it is absent. */
  @SuppressWarnings("unchecked") // a key maps to what its own shape has read
  public <T> @Nullable T find(Key<T> key) {
    return (@Nullable T) values.get(key);
  }

  /** The value of an optional key, or another where it is absent. */
  public <T> T or(Key<T> key, T absent) {
    return Optional.<T>ofNullable(find(key)).orElse(absent);
  }

  /** The items of an optional list; empty when it is absent. */
  public <T> List<T> list(Key<List<T>> key) {
    return or(key, List.of());
  }
}
