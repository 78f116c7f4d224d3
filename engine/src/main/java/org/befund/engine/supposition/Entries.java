package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.HostDraft;
import org.befund.engine.environment.ProductEntry;
import org.befund.engine.environment.SystemEntry;
import org.befund.engine.recognition.Recogniser;
import org.befund.kb.document.Located;
import org.befund.rules.observation.Observation;
import org.jspecify.annotations.Nullable;

/** What single entries are recognised as. */
final class Entries {
  /** As many entries are remembered; a host has hundreds. */
  private static final int MANY = 10_000;

  private final Recogniser recogniser;
  private final Map<Object, List<Observation>> known = new ConcurrentHashMap<>();

  Entries(Recogniser recogniser) {
    this.recogniser = recogniser;
  }

  /** What an entry in a list of products says by itself. */
  List<Observation> observations(ProductEntry entry) {
    return remembered(
        entry,
        () -> {
          HostDraft draft = new HostDraft(HostDraft.of(Map.of("name", "host")));
          draft.products().add(entry);
          return draft.host();
        });
  }

  /** What a system says by itself. */
  List<Observation> observations(SystemEntry os) {
    return remembered(
        os,
        () -> {
          HostDraft draft = new HostDraft(HostDraft.of(Map.of("name", "host")));
          draft.system(os);
          return draft.host();
        });
  }

  /** What entries say that a file would write so, by the list in which they stand. */
  List<Observation> observations(String list, Object entries) {
    return remembered(
        Map.of(list, entries), () -> HostDraft.of(Map.of("name", "host", list, entries)));
  }

  private List<Observation> remembered(Object key, Supplier<Host> host) {
    if (known.size() > MANY) {
      known.clear();
    }
    return known.computeIfAbsent(key, each -> recogniser.observe(host.get()));
  }

  /** An entry in its own words. */
  static String text(ProductEntry entry) {
    String name = entry.name();
    String text = joined(name == null ? "unknown" : name, entry.version(), entry.servicePack());
    return switch (entry.installed()) {
      case TRUE -> text;
      case FALSE -> text + " (not installed)";
      case UNKNOWN -> text + " (unknown)";
    };
  }

  /** An entry in its own words. */
  static String text(SystemEntry entry) {
    String name = entry.name();
    return joined(name == null ? "unknown" : name, entry.version(), entry.servicePack());
  }

  @SafeVarargs
  private static String joined(String name, @Nullable Located<String>... more) {
    List<String> words = new ArrayList<>(List.of(name));
    for (Located<String> each : more) {
      if (each != null) {
        words.add(each.value());
      }
    }
    return String.join(" ", words);
  }

  /** The keys of an entry, those without a value left out. */
  static Map<String, String> keys(@Nullable String... keysAndValues) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
      String key = keysAndValues[i];
      String value = keysAndValues[i + 1];
      if (key != null && value != null) {
        keys.put(key, value);
      }
    }
    return keys;
  }
}
