package org.befund.kb.snapshot;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.advisory.Listing;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.NameIndex;
import org.befund.kb.catalogue.Product;
import org.befund.kb.catalogue.Products;
import org.befund.kb.document.Reading;
import org.befund.kb.document.Shape;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.kb.text.Localized;

/** Reads a snapshot as {@link SnapshotWriter} lays it out. */
final class SnapshotReader {
  private static final int HEAD = SnapshotWriter.MARK.length + 2 * Integer.BYTES;

  private final String name;
  private final byte[] bytes;
  private final PackedReader in;

  private SnapshotReader(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.in = new PackedReader(bytes, HEAD);
  }

  /**
   * Opens a snapshot.
   *
   * @param name names it in problems
   * @throws Unreadable when it is damaged or none that this program can read
   */
  static KnowledgeBase read(String name, byte[] bytes) throws Unreadable {
    check(name, bytes);
    return new SnapshotReader(name, bytes).knowledge();
  }

  private static void check(String name, byte[] bytes) throws Unreadable {
    int mark = SnapshotWriter.MARK.length;
    if (bytes.length < HEAD || !Arrays.equals(bytes, 0, mark, SnapshotWriter.MARK, 0, mark)) {
      throw Snapshot.unreadable(
          name, "this is no knowledge snapshot that this program can read; build it again");
    }
    ByteBuffer head = ByteBuffer.wrap(bytes, mark, 2 * Integer.BYTES);
    int expected = head.getInt();
    int length = head.getInt();
    if (length != bytes.length - HEAD) {
      throw Snapshot.unreadable(
          name,
          "the knowledge snapshot is damaged: found "
              + (bytes.length - HEAD)
              + " bytes of content, expected "
              + length
              + "; build it again");
    }
    CRC32 sum = new CRC32();
    sum.update(bytes, HEAD, length);
    if ((int) sum.getValue() != expected) {
      throw Snapshot.unreadable(
          name, "the knowledge snapshot is damaged: its check sum is wrong; build it again");
    }
  }

  private KnowledgeBase knowledge() throws Unreadable {
    String version = in.text();
    Catalogue catalogue = catalogue();
    Map<String, Integer> places = new HashMap<>();
    List<Listing> listings = new ArrayList<>();
    for (int count = in.number(); count > 0; count--) {
      Listing listing = listing();
      listings.add(listing);
      places.put(listing.id(), in.skipBlock());
    }
    Function<String, Advisory> read = id -> value(id, places, AdvisoryShape.SHAPE);
    return KnowledgeBase.onDemand(version, catalogue, listings, read);
  }

  private Catalogue catalogue() throws Unreadable {
    List<Catalogue> files = new ArrayList<>();
    for (int count = in.number(); count > 0; count--) {
      SourceText source = new SourceText(in.text(), "");
      files.add(Reading.read(source, in.node(), Catalogue.SHAPE));
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int count = in.number(); count > 0; count--) {
      places.put(in.text(), in.skipBlock());
    }
    List<List<String>> vendors = new ArrayList<>();
    for (int count = in.number(); count > 0; count--) {
      vendors.add(in.texts());
    }
    NameIndex names = new NameIndex(vendors, in.number(), index(), index());
    Function<String, Product> read = id -> value(id, places, Product.SHAPE);
    return Catalogue.merged(files).with(Products.onDemand(places.keySet(), names, read));
  }

  private Map<String, Set<String>> index() {
    int count = in.number();
    Map<String, Set<String>> index = new HashMap<>(2 * count);
    for (int i = 0; i < count; i++) {
      index.put(in.text(), new LinkedHashSet<>(in.texts()));
    }
    return index;
  }

  private Listing listing() {
    String id = in.text();
    Advisory.Standing standing = Advisory.Standing.valueOf(in.text());
    LocalDate revised = LocalDate.parse(in.text());
    List<String> subjects = in.texts();
    Map<String, String> title = new LinkedHashMap<>();
    for (int count = in.number(); count > 0; count--) {
      title.put(in.text(), in.text());
    }
    return new Listing(id, standing, revised, new Localized(title), subjects);
  }

  /** Decodes a document; one of a snapshot that is whole was decoded before it was written. */
  private <T> T value(String id, Map<String, Integer> places, Shape<T> shape) {
    PackedReader document = new PackedReader(bytes, places.getOrDefault(id, 0));
    try {
      return Reading.read(new SourceText(document.text(), ""), document.node(), shape);
    } catch (Unreadable e) {
      throw new IllegalStateException(
          name + " was written by another version of this program; build it again", e);
    }
  }
}
