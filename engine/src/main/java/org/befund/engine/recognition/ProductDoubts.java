package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.Product;
import org.befund.rules.Source;
import org.befund.rules.observation.DoubtfulProduct;

/** What the entries of one host leave in doubt: products that may be there, and may not. */
final class ProductDoubts {

  /**
   * Something that an entry leaves in doubt.
   *
   * @param settled whether an entry for the product itself settles it
   */
  private record Doubt(Product product, String stated, Source source, boolean settled) {}

  private final Catalogue catalogue;
  private final ProductNames names;
  private final Set<String> listed = new HashSet<>();
  private final List<Doubt> doubts = new ArrayList<>();

  ProductDoubts(Catalogue catalogue, ProductNames names) {
    this.catalogue = catalogue;
    this.names = names;
  }

  /** A product that an entry names, but does not say for certain to be installed. */
  void add(Product product, String stated, Source source) {
    doubts.add(new Doubt(product, stated, source, true));
  }

  /** The products that an entry for another one leaves in doubt. */
  void mayCountAs(Product product, String stated, Source source) {
    for (String id : product.mayCountAs()) {
      Product other = catalogue.product(id);
      if (other != null) {
        add(other, stated, source);
      }
    }
  }

  /**
   * The products that an entry may mean that was not recognised. What a host can have only once is
   * settled by an entry for it.
   */
  void resembling(String name, List<String> tokens, String stated, Source source) {
    for (Product product : names.resembling(name, tokens)) {
      doubts.add(new Doubt(product, stated, source, product.singleInstance()));
    }
  }

  /** An entry says for certain that a product is installed. */
  void settle(Product product) {
    listed.add(product.id());
  }

  /** Adds what stayed in doubt; one ground for a doubt is as good as many. */
  void tell(Sightings seen) {
    Set<String> doubtful = new HashSet<>();
    for (Doubt doubt : doubts) {
      String product = doubt.product.id();
      boolean open = !doubt.settled || !listed.contains(product);
      if (open && doubtful.add(product)) {
        seen.add(new DoubtfulProduct(seen.host, product, doubt.stated, doubt.source));
      }
    }
  }
}
