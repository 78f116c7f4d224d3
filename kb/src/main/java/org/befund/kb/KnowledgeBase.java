package org.befund.kb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Listing;
import org.befund.kb.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known: the catalogue and the advisories. An advisory may be read as late as
 * somebody asks for it. Safe for use by several threads.
 */
public final class KnowledgeBase {
  private final String version;
  private final Catalogue catalogue;
  private final List<Listing> listings;
  private final Map<String, Advisory> advisories;
  private final Map<String, List<String>> bySubject = new HashMap<>();

  private KnowledgeBase(
      String version,
      Catalogue catalogue,
      Collection<Listing> listings,
      Function<String, Advisory> read) {
    this.version = version;
    this.catalogue = catalogue;
    this.listings = listings.stream().sorted(Comparator.comparing(Listing::id)).toList();
    List<String> ids = new ArrayList<>();
    for (Listing listing : this.listings) {
      ids.add(listing.id());
      for (String subject : listing.subjects()) {
        bySubject.computeIfAbsent(subject, product -> new ArrayList<>()).add(listing.id());
      }
    }
    this.advisories = new OnDemand<>(ids, read);
  }

  /**
   * A knowledge base of these advisories.
   *
   * @param version tells one state of the knowledge from another
   */
  public static KnowledgeBase of(
      String version, Catalogue catalogue, Collection<Advisory> advisories) {
    Map<String, Advisory> byId = new HashMap<>();
    advisories.forEach(advisory -> byId.put(advisory.id(), advisory));
    List<Listing> listings = byId.values().stream().map(Listing::of).toList();
    return new KnowledgeBase(
        version, catalogue, listings, id -> Objects.requireNonNull(byId.get(id)));
  }

  /**
   * A knowledge base whose advisories are read when they are asked for.
   *
   * @param listings those of all advisories, ids being unique
   * @param read the advisory of an id; may be called by several threads
   */
  public static KnowledgeBase onDemand(
      String version,
      Catalogue catalogue,
      Collection<Listing> listings,
      Function<String, Advisory> read) {
    return new KnowledgeBase(version, catalogue, listings, read);
  }

  /** Tells one state of the knowledge from another: a digest of its files. */
  public String version() {
    return version;
  }

  /** What can be installed. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** What is known of all advisories without reading them, in the order of their ids. */
  public List<Listing> listings() {
    return listings;
  }

  /** The advisories by id, in that order. Asking for one reads it, the keys alone read none. */
  public Map<String, Advisory> advisories() {
    return advisories;
  }

  /** The same knowledge with more, which wins where both say something of one thing. */
  public KnowledgeBase with(List<Catalogue> catalogues, List<Advisory> more) {
    List<Catalogue> files = new ArrayList<>(List.of(catalogue));
    files.addAll(catalogues);
    Map<String, Listing> all = new HashMap<>();
    listings.forEach(listing -> all.put(listing.id(), listing));
    Map<String, Advisory> added = new HashMap<>();
    for (Advisory advisory : more) {
      added.put(advisory.id(), advisory);
      all.put(advisory.id(), Listing.of(advisory));
    }
    return new KnowledgeBase(
        version,
        catalogues.isEmpty() ? catalogue : Catalogue.merged(files),
        all.values(),
        id -> {
          Advisory own = added.get(id);
          return own != null ? own : Objects.requireNonNull(advisories.get(id));
        });
  }

  /** The advisory with an id, or null. */
  public @Nullable Advisory advisory(String id) {
    return advisories.get(id);
  }

  /** The ids of the advisories whose verdict may be about one of these products. */
  public SortedSet<String> about(Collection<String> products) {
    SortedSet<String> ids = new TreeSet<>();
    for (String product : products) {
      ids.addAll(bySubject.getOrDefault(product, List.of()));
    }
    return ids;
  }
}
