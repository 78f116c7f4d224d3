package org.befund.kb.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.jspecify.annotations.Nullable;

/**
 * Every product, and the names that Windows gives to its folders.
 *
 * @param products by id
 * @param vendors words that may stand before a product's name
 * @param folders by variable, such as {@code %ProgramFiles%}, the paths that it may stand for,
 *     without the drive
 */
public record Catalogue(
    Map<String, Product> products, Set<String> vendors, Map<String, List<String>> folders) {

  private static final Key<List<Product>> PRODUCTS =
      Key.optional("products", new ListShape<>(Product.SHAPE), "The products.", "[]");
  private static final Key<List<String>> VENDORS =
      Key.optional(
          "vendors",
          new ListShape<>(TextShape.TEXT),
          "Words that may stand before a product's name.",
          "[Microsoft]");
  private static final Key<Map<String, List<String>>> FOLDERS =
      Key.optional(
          "folders",
          new NamedShape<>(new ListShape<>(TextShape.TEXT)),
          "For each variable the folders it may stand for, in all languages, without the drive.",
          "{'%ProgramFiles%': [Program Files, Programme]}");

  /** One catalogue file. */
  public static final Shape<Catalogue> SHAPE =
      new ObjectShape<>(
          "a catalogue",
          List.of(VENDORS, FOLDERS, PRODUCTS),
          v ->
              new Catalogue(
                  byId(v.list(PRODUCTS)), Set.copyOf(v.list(VENDORS)), v.or(FOLDERS, Map.of())));

  public Catalogue {
    products = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(products));
    vendors = Set.copyOf(vendors);
    folders = Map.copyOf(folders);
  }

  /** All files of a catalogue as one; a later file wins where two say the same thing. */
  public static Catalogue merged(Collection<Catalogue> files) {
    Map<String, Product> products = new LinkedHashMap<>();
    Set<String> vendors = new java.util.LinkedHashSet<>();
    Map<String, List<String>> folders = new LinkedHashMap<>();
    for (Catalogue file : files) {
      products.putAll(file.products());
      vendors.addAll(file.vendors());
      folders.putAll(file.folders());
    }
    return new Catalogue(products, vendors, folders);
  }

  /** The product with an id, or null. */
  public @Nullable Product product(String id) {
    return products.get(id);
  }

  private static Map<String, Product> byId(List<Product> products) {
    Map<String, Product> byId = new LinkedHashMap<>();
    products.forEach(product -> byId.put(product.id(), product));
    return byId;
  }
}
