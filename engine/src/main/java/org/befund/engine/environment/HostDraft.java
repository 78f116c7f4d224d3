package org.befund.engine.environment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.befund.kb.document.Located;
import org.befund.kb.document.Node;
import org.befund.kb.document.Position;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/** The description of a host while it is being changed: entries go, and others come. */
public final class HostDraft {
  private static final SourceText NOWHERE = new SourceText("", "");

  private final Host base;
  private final List<Located<String>> complete;
  private @Nullable SystemEntry os;
  private final List<Located<String>> roles;
  private final List<ProductEntry> products;
  private final List<FileEntry> files;
  private final List<UpdateEntry> updates;
  private final List<RemediationEntry> remediations;
  private final List<ProductEntry> upgradedFrom;
  private final List<Located<String>> updateChannels;
  private final Map<String, Located<Truth>> facts;
  private final List<LogEntry> logs;
  private final List<RegistryEntry> registry;
  private final Map<String, List<ObservedEntry>> observed;
  private Optional<List<String>> servedBy;

  /** A draft that says what the host says. */
  public HostDraft(Host host) {
    base = host;
    complete = new ArrayList<>(host.complete());
    os = host.os();
    roles = new ArrayList<>(host.roles());
    products = new ArrayList<>(host.products());
    files = new ArrayList<>(host.files());
    updates = new ArrayList<>(host.updates());
    remediations = new ArrayList<>(host.remediations());
    upgradedFrom = new ArrayList<>(host.upgradedFrom());
    updateChannels = new ArrayList<>(host.updateChannels());
    facts = new LinkedHashMap<>(host.facts());
    logs = new ArrayList<>(host.logs());
    registry = new ArrayList<>(host.registry());
    observed = new LinkedHashMap<>();
    host.observed().forEach((kind, things) -> observed.put(kind, new ArrayList<>(things)));
    servedBy = Optional.ofNullable(host.servedBy());
  }

  /** A host of which a file would say this, by the keys of the file; its entries have no place. */
  public static Host of(Map<String, ?> keys) {
    try {
      return Reading.read(NOWHERE, node(keys), EnvironmentShape.HOST);
    } catch (Unreadable e) {
      throw new IllegalArgumentException("no host: " + keys + ": " + e.getMessage(), e);
    }
  }

  private static Node node(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<Node.Entry> entries = new ArrayList<>();
      map.forEach(
          (key, each) -> entries.add(new Node.Entry(key.toString(), Position.NOWHERE, node(each))));
      return new Node.Mapping(Position.NOWHERE, entries);
    }
    if (value instanceof List<?> list) {
      return new Node.Sequence(Position.NOWHERE, list.stream().map(each -> node(each)).toList());
    }
    return new Node.Scalar(Position.NOWHERE, value.toString());
  }

  /**
   * Adds entries to the lists of the host; a system or answers take the place of those there were.
   *
   * @param keys as in a file
   */
  public void add(Map<String, ?> keys) {
    Map<String, Object> named = new LinkedHashMap<>(keys);
    named.put("name", base.name());
    Host more = of(named);
    complete.addAll(more.complete());
    os = more.os() == null ? os : more.os();
    roles.addAll(more.roles());
    products.addAll(more.products());
    files.addAll(more.files());
    updates.addAll(more.updates());
    remediations.addAll(more.remediations());
    upgradedFrom.addAll(more.upgradedFrom());
    updateChannels.addAll(more.updateChannels());
    facts.putAll(more.facts());
    logs.addAll(more.logs());
    registry.addAll(more.registry());
    more.observed().forEach((kind, things) -> observed(kind).addAll(things));
  }

  /** Says who serves the host; null says that nobody knows. */
  public void serveBy(@Nullable List<String> servers) {
    servedBy = Optional.ofNullable(servers);
  }

  /** Says what the operating system is; null says nothing. */
  public void system(@Nullable SystemEntry system) {
    os = system;
  }

  /** The lists that are stated to be complete; to be changed. */
  public List<Located<String>> complete() {
    return complete;
  }

  /** The operating system; null when nothing is said of it. */
  public @Nullable SystemEntry os() {
    return os;
  }

  /** The roles; to be changed. */
  public List<Located<String>> roles() {
    return roles;
  }

  /** The products; to be changed. */
  public List<ProductEntry> products() {
    return products;
  }

  /** The files; to be changed. */
  public List<FileEntry> files() {
    return files;
  }

  /** The records of updates; to be changed. */
  public List<UpdateEntry> updates() {
    return updates;
  }

  /** What is said of remediations; to be changed. */
  public List<RemediationEntry> remediations() {
    return remediations;
  }

  /** The channels; to be changed. */
  public List<Located<String>> updateChannels() {
    return updateChannels;
  }

  /** The logs; to be changed. */
  public List<LogEntry> logs() {
    return logs;
  }

  /** The registry values; to be changed. */
  public List<RegistryEntry> registry() {
    return registry;
  }

  /** What the host was upgraded from; to be changed. */
  public List<ProductEntry> upgradedFrom() {
    return upgradedFrom;
  }

  /** The things of a declared kind; to be changed. */
  public List<ObservedEntry> observed(String kind) {
    return observed.computeIfAbsent(kind, name -> new ArrayList<>());
  }

  /** The host as it is described now. */
  public Host host() {
    return new Host(
        base.at(),
        base.name(),
        complete,
        os,
        roles,
        products,
        files,
        updates,
        remediations,
        upgradedFrom,
        updateChannels,
        facts,
        logs,
        registry,
        observed,
        servedBy.orElse(null));
  }
}
