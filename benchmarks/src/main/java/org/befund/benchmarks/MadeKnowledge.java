package org.befund.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A knowledge base that is made up.
 *
 * @param advisories the advisories, by rising number
 * @param products how many products they are about at most
 */
record MadeKnowledge(List<MadeAdvisory> advisories, int products) {
  private static final int ADVISORIES_A_PRODUCT = 5;
  private static final int FILES_A_FOLDER = 500;
  private static final int PRODUCTS_A_FILE = 50;

  MadeKnowledge {
    advisories = List.copyOf(advisories);
  }

  /** A knowledge base of so many advisories; a larger one does not hold those of a smaller one. */
  static MadeKnowledge of(int count) {
    int products = Math.max(1, count / ADVISORIES_A_PRODUCT);
    List<MadeAdvisory> advisories = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      advisories.add(MadeAdvisory.of(number, products));
    }
    return new MadeKnowledge(advisories, products);
  }

  /** Writes its files below a folder, beside what is there already. */
  void write(Path root) throws IOException {
    for (MadeAdvisory advisory : advisories) {
      Path folder = root.resolve("advisories/made/" + advisory.number() / FILES_A_FOLDER);
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(advisory.number() + ".yaml"), AdvisoryYaml.of(advisory));
    }
    TreeMap<Integer, MadeProduct> products = new TreeMap<>();
    for (MadeAdvisory advisory : advisories) {
      products.put(advisory.product().number(), advisory.product());
      int served = advisory.product().number() + 1;
      products.put(served, MadeProduct.of(served));
    }
    TreeMap<Integer, StringBuilder> files = new TreeMap<>();
    for (MadeProduct product : products.values()) {
      files
          .computeIfAbsent(
              product.number() / PRODUCTS_A_FILE, file -> new StringBuilder("products:\n"))
          .append(product.yaml());
    }
    Path folder = root.resolve("catalogue/made");
    Files.createDirectories(folder);
    for (var file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey() + ".yaml"), file.getValue());
    }
  }
}
