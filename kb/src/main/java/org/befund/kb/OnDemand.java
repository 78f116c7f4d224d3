package org.befund.kb;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map whose keys are known and whose values are made when they are first asked for,
 * each of them once. Going through the values makes them all; keys cost nothing. Safe for use by
 * several threads.
 *
 * @param <V> what the values are
 */
public final class OnDemand<V> extends AbstractMap<String, V> {
  private final Set<String> keys;
  private final Function<String, V> maker;
  private final Map<String, V> made = new ConcurrentHashMap<>();

  /**
   * A map whose values are made.
   *
   * @param keys all keys, in the order of the map
   * @param maker makes the value of a key, by itself and never null
   */
  public OnDemand(Collection<String> keys, Function<String, V> maker) {
    this.keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
    this.maker = maker;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return key instanceof String name && keys.contains(name) ? value(name) : null;
  }

  private V value(String key) {
    V known = made.get(key);
    return known != null ? known : made.computeIfAbsent(key, maker);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return keys.contains(key);
  }

  @Override
  public Set<String> keySet() {
    return keys;
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, V>> iterator() {
        Iterator<String> each = keys.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public Entry<String, V> next() {
            String key = each.next();
            return Map.entry(key, value(key));
          }
        };
      }

      @Override
      public int size() {
        return keys.size();
      }
    };
  }
}
