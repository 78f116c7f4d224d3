package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.NameIndex;
import org.befund.kb.catalogue.NameTokens;
import org.befund.kb.catalogue.Product;

/**
 * The names of all products. A name means a product when its words hold one of the product's names
 * without a gap and every other word is a version, a service pack, of a variant or one of the
 * product's qualifiers. Of several readings the one with the longest name wins, then the one with
 * the fewest other words.
 */
final class ProductNames {

  /** What has more words is no name; it may still resemble one. */
  private static final int MOST_WORDS = 200;

  /** Words that may stand before a service pack or a version. */
  private static final Set<String> JOINING = Set.of("with", "mit");

  /** One name of a product, as words. */
  private record Form(Product product, List<String> words) {}

  private final NameIndex names;
  private final Catalogue catalogue;
  private final Map<String, List<List<String>>> qualifiers = new ConcurrentHashMap<>();
  private final Map<String, VariantWords> variants = new ConcurrentHashMap<>();

  ProductNames(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.names = catalogue.products().names();
  }

  /** The best reading of a name among the products that are allowed; empty when there is none. */
  Optional<NameMatch> match(List<String> name, Predicate<Product> allowed) {
    if (name.size() > MOST_WORDS) {
      return Optional.empty();
    }
    List<String> tokens = names.withoutVendor(name);
    NameMatch best = null;
    for (int at = 0; at < tokens.size(); at++) {
      for (int end = at + 1; end <= Math.min(tokens.size(), at + names.longest()); end++) {
        List<String> words = tokens.subList(at, end);
        for (Product product : products(names.named(words))) {
          NameMatch match =
              allowed.test(product)
                  ? match(new Form(product, words), tokens, at).orElse(null)
                  : null;
          if (match != null && (best == null || match.isBetterThan(best))) {
            best = match;
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The products that a name which means none of them may still mean: those whose words it has, and
   * the one whose name it has with a version behind that nobody can read.
   *
   * @param name the name as it stands there
   * @param tokens its words
   */
  List<Product> resembling(String name, List<String> tokens) {
    Set<String> words = new LinkedHashSet<>(tokens);
    List<Product> products = products(names.mayResemble(words));
    products.removeIf(
        product -> NameIndex.resemblances(product).stream().noneMatch(words::containsAll));
    OddVersion.nameBefore(name)
        .flatMap(before -> match(EntryName.of(before).tokens(), product -> true))
        .map(NameMatch::product)
        .filter(product -> !products.contains(product))
        .ifPresent(products::add);
    return products;
  }

  private List<Product> products(Set<String> ids) {
    List<Product> products = new ArrayList<>();
    for (String id : ids) {
      Product product = catalogue.product(id);
      if (product != null) {
        products.add(product);
      }
    }
    return products;
  }

  private Optional<NameMatch> match(Form form, List<String> tokens, int at) {
    int end = at + form.words.size();
    Claims claims = claimsWithin(form);
    int leftovers = 0;
    for (List<String> rest : List.of(tokens.subList(0, at), tokens.subList(end, tokens.size()))) {
      Optional<Claims> more = leftovers(form.product, rest);
      if (more.isEmpty()) {
        return Optional.empty();
      }
      claims = claims.and(more.get());
      leftovers += rest.size();
    }
    return Optional.of(new NameMatch(form.product, form.words, leftovers, claims));
  }

  /** What the words besides the name say; empty when one of them makes it another product. */
  private Optional<Claims> leftovers(Product product, List<String> rest) {
    VariantWords words = variants(product);
    Claims claims = Claims.NONE;
    int at = 0;
    while (at < rest.size()) {
      int length = words.lengthAt(rest, at);
      if (length > 0) {
        claims = claims.and(Claims.ofTraits(words.at(rest, at)));
      } else {
        length = qualifierAt(product, rest, at);
      }
      if (length == 0) {
        at = JOINING.contains(rest.get(at)) ? at + 1 : at;
        length = at < rest.size() ? Claims.lengthAt(rest, at) : 0;
        if (length == 0) {
          return Optional.empty();
        }
        claims = claims.and(Claims.at(rest, at));
      }
      at += length;
    }
    return Optional.of(claims);
  }

  /** The words that tell the variants of a product of the catalogue apart. */
  VariantWords variants(Product product) {
    return variants.computeIfAbsent(product.id(), id -> new VariantWords(product));
  }

  private int qualifierAt(Product product, List<String> rest, int at) {
    for (List<String> qualifier :
        qualifiers.computeIfAbsent(
            product.id(), id -> NameIndex.longestFirst(product.qualifiers()))) {
      if (NameTokens.standAt(qualifier, rest, at)) {
        return qualifier.size();
      }
    }
    return 0;
  }

  /** A number within the name itself is a version only if some release goes by it. */
  private static Claims claimsWithin(Form form) {
    Claims claims = Claims.NONE;
    int at = 0;
    while (at < form.words.size()) {
      Claims claim = Claims.at(form.words, at);
      if (claim.versions().stream().allMatch(v -> Releases.isMarketed(form.product, v))) {
        claims = claims.and(claim);
      }
      at += Math.max(1, Claims.lengthAt(form.words, at));
    }
    return claims;
  }
}
