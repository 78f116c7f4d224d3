package org.befund.kb.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds products by the words of their names. A look into it takes as long with many products as
 * with few, and reads none of them.
 *
 * @param vendors what may stand before a name, as words, the longest first
 * @param longest how many words the longest name has
 * @param byName the ids of the products that have a name, by its words with a space between
 * @param byResemblance the ids of the products that resemble a set of words, by its first word
 */
public record NameIndex(
    List<List<String>> vendors,
    int longest,
    Map<String, Set<String>> byName,
    Map<String, Set<String>> byResemblance) {

  public NameIndex {
    vendors = List.copyOf(vendors);
    byName = Collections.unmodifiableMap(byName);
    byResemblance = Collections.unmodifiableMap(byResemblance);
  }

  /** The index of some products. */
  static NameIndex of(Collection<Product> products, Collection<String> vendors) {
    List<List<String>> prefixes = longestFirst(vendors);
    Map<String, Set<String>> byName = new LinkedHashMap<>();
    Map<String, Set<String>> byResemblance = new LinkedHashMap<>();
    int longest = 0;
    for (Product product : products) {
      for (String name : product.names()) {
        List<String> words = bare(NameTokens.of(name), prefixes);
        if (!words.isEmpty()) {
          longest = Math.max(longest, words.size());
          add(byName, key(words), product);
        }
      }
      for (List<String> set : resemblances(product)) {
        add(byResemblance, set.get(0), product);
      }
    }
    return new NameIndex(prefixes, longest, byName, byResemblance);
  }

  private static void add(Map<String, Set<String>> index, String key, Product product) {
    index.computeIfAbsent(key, absent -> new LinkedHashSet<>()).add(product.id());
  }

  /** Texts as words, those of the most words first. */
  public static List<List<String>> longestFirst(Collection<String> texts) {
    List<List<String>> words = new ArrayList<>();
    texts.forEach(text -> words.add(NameTokens.of(text)));
    words.removeIf(List::isEmpty);
    words.sort((a, b) -> Integer.compare(b.size(), a.size()));
    return words;
  }

  /** The sets of words that a product resembles. */
  public static List<List<String>> resemblances(Product product) {
    return product.resembles().stream()
        .map(set -> NameTokens.of(String.join(" ", set)))
        .filter(set -> !set.isEmpty())
        .toList();
  }

  /** A name's words without the vendors in front of it. */
  public List<String> withoutVendor(List<String> name) {
    return bare(name, vendors);
  }

  private static List<String> bare(List<String> name, List<List<String>> vendors) {
    for (List<String> vendor : vendors) {
      if (name.size() > vendor.size() && NameTokens.standAt(vendor, name, 0)) {
        return bare(name.subList(vendor.size(), name.size()), vendors);
      }
    }
    return name;
  }

  /** The ids of the products that have this name. */
  public Set<String> named(List<String> words) {
    return byName.getOrDefault(key(words), Set.of());
  }

  /**
   * The ids of the products that may resemble these words: one of their sets begins with a word.
   */
  public Set<String> mayResemble(Collection<String> words) {
    Set<String> products = new LinkedHashSet<>();
    for (String word : words) {
      products.addAll(byResemblance.getOrDefault(word, Set.of()));
    }
    return products;
  }

  private static String key(List<String> words) {
    return String.join(" ", words);
  }
}
