package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.Node;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;

/**
 * One file of the catalogue, as far as it can be read.
 *
 * @param root the whole file
 * @param catalogue what could be read of it
 * @param unreadable the ids of the products that could not
 */
record CatalogueFile(SourceText source, Place root, Catalogue catalogue, Set<String> unreadable) {

  static CatalogueFile of(KnowledgeFile file) {
    Place root = file.root();
    Set<String> unreadable = new HashSet<>();
    Catalogue whole =
        Reading.attempt(file.source(), root.node(), Catalogue.SHAPE).value().orElse(null);
    if (whole != null) {
      return new CatalogueFile(file.source(), root, whole, unreadable);
    }
    List<Catalogue> parts = new ArrayList<>();
    for (Node.Entry entry : ((Node.Mapping) root.node()).entries()) {
      if (entry.value() instanceof Node.Sequence list) {
        for (Node item : list.items()) {
          Node alone = alone(entry, new Node.Sequence(item.at(), List.of(item)));
          Reading.attempt(file.source(), alone, Catalogue.SHAPE)
              .value()
              .ifPresentOrElse(parts::add, () -> unreadable.addAll(ids(item)));
        }
      } else {
        Reading.attempt(file.source(), alone(entry, entry.value()), Catalogue.SHAPE)
            .value()
            .ifPresent(parts::add);
      }
    }
    return new CatalogueFile(file.source(), root, Catalogue.merged(parts), unreadable);
  }

  /** A catalogue that holds nothing but one value of one key. */
  private static Node alone(Node.Entry entry, Node value) {
    return new Node.Mapping(entry.at(), List.of(new Node.Entry(entry.key(), entry.at(), value)));
  }

  private static List<String> ids(Node item) {
    String id = new Place(null, "", item, item.at()).text("id");
    return id == null ? List.of() : List.of(id);
  }
}
