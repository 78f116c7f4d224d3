package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.Shape;
import org.befund.kb.text.Localized;

/** Products can be told apart, and recognised at all. */
final class CatalogueCheck {
  private final Map<CatalogueFile, Flaws> flawsByFile = new LinkedHashMap<>();
  private final Set<String> around;

  private CatalogueCheck(Collection<CatalogueFile> files, Set<String> around) {
    this.around = around;
    files.forEach(file -> flawsByFile.put(file, new Flaws(file.source())));
  }

  /** A product and the file that it stands in. */
  private record Entry(CatalogueFile file, Place product, String id) {

    boolean isIn(CatalogueFile other) {
      return file == other;
    }

    String where(CatalogueFile from) {
      String line = "line " + product.at().line();
      return isIn(from) ? line : line + " of " + file.source().name();
    }
  }

  /**
   * Looks at all files of a catalogue together.
   *
   * @param around the products of the catalogue that is around these files
   * @param truncated gets the files that have more flaws than are told
   */
  static List<Flaw> run(
      Collection<CatalogueFile> files, Set<String> around, Set<String> truncated) {
    CatalogueCheck check = new CatalogueCheck(files, around);
    check.run();
    List<Flaw> flaws = new ArrayList<>();
    check.flawsByFile.forEach(
        (file, each) -> {
          flaws.addAll(each.all());
          if (each.more()) {
            truncated.add(file.source().name());
          }
        });
    return flaws;
  }

  private void run() {
    flawsByFile.forEach(CatalogueCheck::runAlone);
    Map<String, Entry> byId = new LinkedHashMap<>();
    Map<String, Entry> byName = new LinkedHashMap<>();
    Set<String> vendors = new java.util.HashSet<>();
    for (CatalogueFile file : flawsByFile.keySet()) {
      file.root().items("vendors").forEach(v -> vendors.add(words(String.valueOf(v.text()))));
    }
    flawsByFile.forEach(
        (file, flaws) -> {
          for (Place product : file.root().items("products")) {
            String id = product.text("id");
            if (id != null) {
              Entry entry = new Entry(file, product, id);
              id(entry, byId, flaws);
              names(entry, byName, vendors, flaws);
            }
          }
        });
    nearIds(byId);
    flawsByFile.forEach(
        (file, flaws) -> {
          for (Place product : file.root().items("products")) {
            for (Place other : product.items("mayCountAs")) {
              String id = other.text();
              if (id != null && !byId.containsKey(id) && !around.contains(id)) {
                flaws.at(
                    Code.UNKNOWN_PRODUCT,
                    other,
                    "found '" + id + "', expected a product of the catalogue",
                    Suggestion.of(id, byId.keySet()));
              }
            }
          }
        });
  }

  private static void runAlone(CatalogueFile file, Flaws flaws) {
    SchemaCheck.run(
        new KnowledgeFile(file.source(), FileKind.CATALOGUE, file.root()), Catalogue.SHAPE, flaws);
    RangeCheck.run(file.root(), flaws);
    for (Place product : file.root().items("products")) {
      IdentityCheck.run(product, List.of(), flaws);
    }
    List<Place> texts = new ArrayList<>();
    ShapeWalk.walk(
        Catalogue.SHAPE,
        file.root(),
        new ShapeWalk.Visitor() {
          @Override
          public void value(Shape<?> shape, Place place) {
            if (shape == Localized.SHAPE) {
              texts.add(place);
            }
          }
        });
    TranslationCheck.run(texts, flaws);
  }

  private static void id(Entry entry, Map<String, Entry> byId, Flaws flaws) {
    Place id = entry.product.key("id");
    Entry before = byId.putIfAbsent(entry.id, entry);
    if (before != null && id != null) {
      String message =
          "the product '" + entry.id + "' stands in " + before.where(entry.file) + " already";
      flaws.at(Code.DUPLICATE_ID, id, message);
    }
  }

  private void nearIds(Map<String, Entry> byId) {
    NearIds.find(byId.keySet())
        .forEach(
            (id, other) -> {
              Entry entry = byId.get(id);
              Entry before = byId.get(other);
              Flaws flaws = entry == null ? null : flawsByFile.get(entry.file);
              Place place = entry == null ? null : entry.product.key("id");
              if (entry != null && flaws != null && before != null && place != null) {
                String message =
                    "'"
                        + id
                        + "' is nearly the same as '"
                        + other
                        + "' in "
                        + before.where(entry.file);
                flaws.at(Code.NEAR_DUPLICATE_ID, place, message);
              }
            });
  }

  /** Of two products with one name it means the first, so the second needs another. */
  private static void names(
      Entry entry, Map<String, Entry> byName, Set<String> vendors, Flaws flaws) {
    Place names = entry.product.key("names");
    if (names == null) {
      return;
    }
    boolean any = false;
    for (Place name : names.items()) {
      String words = withoutVendor(words(String.valueOf(name.text())), vendors);
      if (words.isEmpty()) {
        continue;
      }
      Entry before = byName.putIfAbsent(words, entry);
      if (before == null || before == entry) {
        any = true;
      } else if (!before.id.equals(entry.id)) {
        String message =
            "'"
                + name.text()
                + "' is a name of the product '"
                + before.id
                + "' in "
                + before.where(entry.file)
                + " too";
        flaws.at(Code.SHARED_NAME, name, message);
      } else {
        any = true;
      }
    }
    if (!any) {
      flaws.atKey(
          Code.NAMELESS_PRODUCT,
          names,
          "no name means the product '" + entry.id + "' alone, so it is never recognised");
    }
  }

  private static String words(String name) {
    return String.join(" ", name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.]+")).strip();
  }

  private static String withoutVendor(String words, Set<String> vendors) {
    for (String vendor : vendors) {
      if (!vendor.isEmpty() && words.startsWith(vendor + " ")) {
        return withoutVendor(words.substring(vendor.length() + 1), vendors);
      }
    }
    return words;
  }
}
