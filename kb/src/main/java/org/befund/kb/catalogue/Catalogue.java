package org.befund.kb.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.befund.kb.document.ExceptedFlaw;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.jspecify.annotations.Nullable;

/**
 * Every product, the kinds of facts that may be observed besides, what updates take the place of,
 * and the names that Windows gives to its folders.
 *
 * @param products by id, and by the words of their names
 * @param vendors words that may stand before a product's name
 * @param folders by variable, such as {@code %ProgramFiles%}, the paths that it may stand for,
 *     without the drive
 * @param kinds the declared kinds of observed facts, by name
 * @param updates the updates of which it is known what they take the place of, by KB number
 */
public record Catalogue(
    Products products,
    Set<String> vendors,
    Map<String, List<String>> folders,
    Map<String, ObservedKind> kinds,
    Map<String, Update> updates) {

  private static final Key<List<Product>> PRODUCTS =
      Key.optional(
          "products",
          new ListShape<>(Product.SHAPE),
          "The products.",
          "[{id: ${product}, name: ${product-name}, kind: application, names:"
              + " [${product-short}]}]");
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
  private static final Key<List<ObservedKind>> KINDS =
      Key.optional(
          "kinds",
          new ListShape<>(ObservedKind.SHAPE),
          "Kinds of facts that an environment may hold under 'observed'.",
          "[{kind: device, text: {en: An attached device}, find: {en: Look at its label.}, attributes: {vendor: {type:"
              + " text, identifies: true}}}]");
  private static final Key<List<Update>> UPDATES =
      Key.optional(
          "updates",
          new ListShape<>(Update.SHAPE),
          "What updates take the place of.",
          "[{kb: \"${update}\", supersedes: [\"${earlier-update}\"]}]");

  /** One catalogue file. */
  public static final Shape<Catalogue> SHAPE =
      new ObjectShape<>(
          "a catalogue",
          List.of(VENDORS, FOLDERS, KINDS, UPDATES, PRODUCTS, ExceptedFlaw.KEY),
          v -> {
            Set<String> vendors = Set.copyOf(v.list(VENDORS));
            return new Catalogue(
                Products.of(v.list(PRODUCTS), vendors),
                vendors,
                v.or(FOLDERS, Map.of()),
                by(v.list(KINDS), ObservedKind::id),
                updates(v.list(UPDATES)));
          });

  public Catalogue {
    vendors = Set.copyOf(vendors);
    folders = Map.copyOf(folders);
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    updates = Map.copyOf(updates);
  }

  /**
   * All files of a catalogue as one. What they say of one update adds up; of anything else a later
   * file wins where two say the same thing.
   */
  public static Catalogue merged(Collection<Catalogue> files) {
    List<Product> products = new ArrayList<>();
    Set<String> vendors = new LinkedHashSet<>();
    Map<String, List<String>> folders = new LinkedHashMap<>();
    Map<String, ObservedKind> kinds = new LinkedHashMap<>();
    Map<String, Update> updates = new LinkedHashMap<>();
    for (Catalogue file : files) {
      products.addAll(file.products().values());
      vendors.addAll(file.vendors());
      folders.putAll(file.folders());
      kinds.putAll(file.kinds());
      file.updates().forEach((kb, update) -> updates.merge(kb, update, Update::and));
    }
    return new Catalogue(Products.of(products, vendors), vendors, folders, kinds, updates);
  }

  /** The product with an id, or null. */
  public @Nullable Product product(String id) {
    return products.get(id);
  }

  /** The same catalogue with other products. */
  public Catalogue with(Products others) {
    return new Catalogue(others, vendors, folders, kinds, updates);
  }

  private static Map<String, Update> updates(List<Update> updates) {
    Map<String, Update> byKb = new LinkedHashMap<>();
    updates.forEach(update -> byKb.merge(update.kb(), update, Update::and));
    return byKb;
  }

  private static <T> Map<String, T> by(List<T> items, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    items.forEach(item -> byId.put(id.apply(item), item));
    return byId;
  }
}
