package org.befund.kb.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Listing;
import org.befund.kb.catalogue.NameIndex;
import org.befund.kb.document.Node;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeDocuments.Document;

/**
 * Writes a snapshot. After the mark come a check sum of all that follows, and its length:
 *
 * <ol>
 *   <li>the version of the knowledge;
 *   <li>the catalogue's files without their products;
 *   <li>the products: id, file, tree;
 *   <li>the index of their names;
 *   <li>the advisories: listing, file, tree.
 * </ol>
 */
final class SnapshotWriter {
  /** Tells a snapshot, and how it is laid out. */
  static final byte[] MARK = "befund-kb 2\n".getBytes(StandardCharsets.US_ASCII);

  /** The key of a catalogue file that holds its products, and that of a product's id. */
  static final String PRODUCTS = "products";

  private static final String ID = "id";

  private SnapshotWriter() {}

  /**
   * The bytes of a snapshot.
   *
   * @throws Unreadable when the documents do not mean anything
   */
  static byte[] write(KnowledgeDocuments documents) throws Unreadable {
    KnowledgeBase kb = documents.decode();
    PackedWriter out = new PackedWriter();
    out.text(documents.version());
    catalogue(documents.catalogues(), kb.catalogue().products().names(), out);
    advisories(documents.advisories(), kb.listings(), out);
    byte[] content = out.toBytes();
    CRC32 sum = new CRC32();
    sum.update(content);
    return ByteBuffer.allocate(MARK.length + 2 * Integer.BYTES + content.length)
        .put(MARK)
        .putInt((int) sum.getValue())
        .putInt(content.length)
        .put(content)
        .array();
  }

  private static void catalogue(List<Document> files, NameIndex names, PackedWriter out) {
    Map<String, byte[]> products = new LinkedHashMap<>(); // the later of two with one id counts
    out.number(files.size());
    for (Document file : files) {
      List<Node.Entry> rest = new ArrayList<>();
      for (Node.Entry entry : ((Node.Mapping) file.node()).entries()) {
        if (!entry.key().equals(PRODUCTS)) {
          rest.add(entry);
        } else if (entry.value() instanceof Node.Sequence sequence) {
          sequence.items().forEach(item -> products.put(id(item), packed(file, item)));
        }
      }
      out.text(file.source().name());
      out.node(new Node.Mapping(file.node().at(), rest));
    }
    out.number(products.size());
    products.forEach(
        (id, packed) -> {
          out.text(id);
          out.block(packed);
        });
    out.number(names.vendors().size());
    names.vendors().forEach(out::texts);
    out.number(names.longest());
    index(names.byName(), out);
    index(names.byResemblance(), out);
  }

  private static void index(Map<String, Set<String>> index, PackedWriter out) {
    out.number(index.size());
    index.forEach(
        (key, ids) -> {
          out.text(key);
          out.texts(ids);
        });
  }

  private static void advisories(List<Document> files, List<Listing> listings, PackedWriter out) {
    Map<String, Document> byId = new LinkedHashMap<>();
    files.forEach(file -> byId.put(id(file.node()), file));
    out.number(listings.size());
    for (Listing listing : listings) {
      Document file = byId.get(listing.id());
      if (file == null) {
        throw new IllegalStateException("no document of " + listing.id());
      }
      out.text(listing.id());
      out.text(listing.standing().name());
      out.text(listing.revised().toString());
      out.texts(listing.subjects());
      out.number(listing.title().texts().size());
      listing
          .title()
          .texts()
          .forEach(
              (language, text) -> {
                out.text(language);
                out.text(text);
              });
      out.block(packed(file, file.node()));
    }
  }

  private static byte[] packed(Document file, Node node) {
    PackedWriter out = new PackedWriter();
    out.text(file.source().name());
    out.node(node);
    return out.toBytes();
  }

  private static String id(Node node) {
    Node.Entry id = ((Node.Mapping) node).entry(ID);
    if (id != null && id.value() instanceof Node.Scalar scalar) {
      return scalar.text().strip();
    }
    throw new IllegalStateException("a document that was decoded has no id");
  }
}
