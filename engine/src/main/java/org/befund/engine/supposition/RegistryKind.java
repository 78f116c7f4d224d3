package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.RegistryEntry;
import org.befund.engine.recognition.RegistryNames;
import org.befund.kb.document.Located;
import org.befund.rules.Truth;

/**
 * {@code registry:KEY\VALUE=DATA|missing|present|unknown}; two backslashes stand before a value's
 * name that holds a backslash itself: what a registry value holds. With {@code |} between keys, a
 * fact is of the value under each of them.
 */
final class RegistryKind implements FactKind {
  private static final List<String> WORDS = List.of("missing", "present", "unknown");

  @Override
  public String word() {
    return "registry";
  }

  @Override
  public String example() {
    return "registry:KEY\\VALUE=DATA";
  }

  /** The name of the fact for a value under a key. */
  static String nameOf(String key, String value) {
    return key + (value.indexOf('\\') < 0 ? "\\" : "\\\\") + value;
  }

  @Override
  public String name(String written) throws UnreadableFact {
    if (key(written).isEmpty()) {
      throw UnreadableFact.of(
          "found '" + written + "', expected a registry key, a backslash, and a value's name");
    }
    return written;
  }

  private static String key(String name) {
    int two = name.indexOf("\\\\");
    return name.substring(0, Math.max(0, two >= 0 ? two : name.lastIndexOf('\\')));
  }

  private static String valueName(String name) {
    int two = name.indexOf("\\\\");
    return two >= 0 ? name.substring(two + 2) : name.substring(name.lastIndexOf('\\') + 1);
  }

  @Override
  public String value(String name, String written) {
    String word = Choice.find(WORDS, written);
    return word.isEmpty() ? written : word;
  }

  private static List<String> keys(String name) {
    return List.of(key(name).split("\\|"));
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    String name = supposed.fact().name();
    List<Map<String, String>> entries = new ArrayList<>();
    keys(name).forEach(key -> entries.add(entry(key, supposed)));
    return now.with(
        supposed.fact().host(),
        host -> {
          host.registry().removeIf(each -> isOf(each, name));
          host.add(Map.of("registry", entries));
        });
  }

  private static Map<String, String> entry(String key, Supposition supposed) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("key", key);
    entry.put("value", valueName(supposed.fact().name()));
    switch (supposed.value()) {
      case "missing" -> entry.put("exists", "false");
      case "present" -> entry.put("exists", "true");
      case "unknown" -> entry.put("exists", "unknown");
      default -> entry.put("data", Quoted.meant(supposed.value()));
    }
    return entry;
  }

  private static boolean isOf(RegistryEntry entry, String name) {
    String key = RegistryNames.key(entry.key());
    return keys(name).stream().anyMatch(each -> RegistryNames.key(each).equals(key))
        && RegistryNames.value(entry.value()).equals(RegistryNames.value(valueName(name)));
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    List<Located<String>> stated = new ArrayList<>();
    Host host = now.host(fact.host());
    if (host != null) {
      for (RegistryEntry entry : host.registry()) {
        if (isOf(entry, fact.name())) {
          stated.add(new Located<>(text(entry), entry.at()));
        }
      }
    }
    return stated;
  }

  private static String text(RegistryEntry entry) {
    Located<String> data = entry.data();
    if (data != null) {
      return data.value();
    }
    return entry.exists() == Truth.FALSE
        ? "missing"
        : entry.exists() == Truth.TRUE ? "present" : "unknown";
  }

  @Override
  public List<String> words() {
    return List.of("missing", "present", "unknown", "data");
  }
}
