package org.befund.kb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known: the catalogue and the advisories.
 *
 * @param version tells one state of the knowledge from another: a digest of its files
 * @param advisories by id, in the order of their ids
 */
public record KnowledgeBase(String version, Catalogue catalogue, Map<String, Advisory> advisories) {

  public KnowledgeBase {
    advisories = Collections.unmodifiableMap(new LinkedHashMap<>(advisories));
  }

  /** A knowledge base of these advisories. */
  public static KnowledgeBase of(String version, Catalogue catalogue, List<Advisory> advisories) {
    Map<String, Advisory> byId = new LinkedHashMap<>();
    advisories.stream()
        .sorted(java.util.Comparator.comparing(Advisory::id))
        .forEach(advisory -> byId.put(advisory.id(), advisory));
    return new KnowledgeBase(version, catalogue, byId);
  }

  /** The same knowledge with more, which wins where both say something of one thing. */
  public KnowledgeBase with(List<Catalogue> catalogues, List<Advisory> more) {
    List<Catalogue> files = new ArrayList<>(List.of(catalogue));
    files.addAll(catalogues);
    List<Advisory> all = new ArrayList<>(advisories.values());
    all.addAll(more);
    return of(version, Catalogue.merged(files), all);
  }

  /** The advisory with an id, or null. */
  public @Nullable Advisory advisory(String id) {
    return advisories.get(id);
  }
}
