package org.befund.engine.environment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * One host of an environment. What a list does not hold is unknown, unless the list is stated to be
 * complete.
 *
 * @param at where its description begins
 * @param complete the lists of this host that are stated to be complete
 * @param os its operating system; null when that is not stated
 * @param upgradedFrom what was installed before what is installed now
 * @param facts answers to questions of advisories, by the question's key
 * @param observed things of declared kinds, by the name of the kind
 * @param servedBy the hosts that serve it; null when that is not stated, so that any may
 */
public record Host(
    Position at,
    String name,
    List<Located<String>> complete,
    @Nullable SystemEntry os,
    List<Located<String>> roles,
    List<ProductEntry> products,
    List<FileEntry> files,
    List<UpdateEntry> updates,
    List<RemediationEntry> remediations,
    List<ProductEntry> upgradedFrom,
    List<Located<String>> updateChannels,
    Map<String, Located<Truth>> facts,
    List<LogEntry> logs,
    List<RegistryEntry> registry,
    Map<String, List<ObservedEntry>> observed,
    @Nullable List<String> servedBy) {

  public Host {
    complete = List.copyOf(complete);
    roles = List.copyOf(roles);
    products = List.copyOf(products);
    files = List.copyOf(files);
    updates = List.copyOf(updates);
    remediations = List.copyOf(remediations);
    upgradedFrom = List.copyOf(upgradedFrom);
    updateChannels = List.copyOf(updateChannels);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    logs = List.copyOf(logs);
    registry = List.copyOf(registry);
    observed = Collections.unmodifiableMap(new LinkedHashMap<>(observed));
    servedBy = servedBy == null ? null : List.copyOf(servedBy);
  }
}
