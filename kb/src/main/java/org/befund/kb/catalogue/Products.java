package org.befund.kb.catalogue;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.befund.kb.OnDemand;
import org.jspecify.annotations.Nullable;

/**
 * The products of a catalogue by id, unmodifiable. A product may be read as late as somebody asks
 * for it; finding one by its name reads no other. Safe for use by several threads.
 */
public final class Products extends AbstractMap<String, Product> {
  private final Map<String, Product> byId;
  private final Set<String> vendors;
  private volatile @Nullable NameIndex names;

  private Products(Map<String, Product> byId, Set<String> vendors, @Nullable NameIndex names) {
    this.byId = byId;
    this.vendors = vendors;
    this.names = names;
  }

  /** Products that are there; of two with one id the later counts. */
  static Products of(Collection<Product> products, Set<String> vendors) {
    Map<String, Product> byId = new LinkedHashMap<>();
    products.forEach(product -> byId.put(product.id(), product));
    return new Products(Collections.unmodifiableMap(byId), vendors, null);
  }

  /**
   * Products that are read when they are asked for.
   *
   * @param ids the ids of all, in the order of the catalogue
   * @param names finds them
   * @param read the product of an id; may be called by several threads
   */
  public static Products onDemand(
      Collection<String> ids, NameIndex names, Function<String, Product> read) {
    return new Products(new OnDemand<>(ids, read), Set.of(), names);
  }

  /** Finds products by name. */
  public NameIndex names() {
    NameIndex known = names;
    if (known == null) {
      known = NameIndex.of(byId.values(), vendors);
      names = known;
    }
    return known;
  }

  @Override
  public @Nullable Product get(@Nullable Object id) {
    return byId.get(id);
  }

  @Override
  public boolean containsKey(@Nullable Object id) {
    return byId.containsKey(id);
  }

  @Override
  public Set<String> keySet() {
    return byId.keySet();
  }

  @Override
  public Set<Entry<String, Product>> entrySet() {
    return byId.entrySet();
  }
}
