package org.befund.engine.environment;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.befund.kb.document.Located;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions of hosts as YAML for an environment file: the keys that differ between two
 * environments, each whole, so that they can take the place of those that there are.
 */
public final class HostYaml {
  private HostYaml() {}

  /** What another environment says of its hosts that the first does not; empty for nothing. */
  public static String changes(Environment before, Environment after) {
    StringBuilder yaml = new StringBuilder();
    if (!values(before.complete()).equals(values(after.complete()))) {
      yaml.append("complete: ").append(flow(values(after.complete()))).append('\n');
    }
    Map<String, Host> known = new LinkedHashMap<>();
    before.hosts().forEach(host -> known.put(host.name(), host));
    boolean begun = false;
    for (Host host : after.hosts()) {
      Host was = known.get(host.name());
      if (host != was) {
        Map<String, Object> keys = changed(was == null ? Map.of() : keys(was), keys(host));
        if (!keys.isEmpty() || was == null) {
          if (!begun) {
            yaml.append("hosts:\n");
            begun = true;
          }
          write(yaml, host.name(), keys);
        }
      }
    }
    return yaml.toString();
  }

  private static Map<String, Object> changed(Map<String, Object> was, Map<String, Object> is) {
    Map<String, Object> changed = new LinkedHashMap<>();
    is.forEach(
        (key, value) -> {
          if (!value.equals(was.get(key))) {
            changed.put(key, value);
          }
        });
    for (String key : was.keySet()) {
      if (!is.containsKey(key)) {
        changed.put(key, List.of());
      }
    }
    return changed;
  }

  private static void write(StringBuilder yaml, String name, Map<String, Object> keys) {
    yaml.append("  - name: ").append(quoted(name)).append('\n');
    keys.forEach(
        (key, value) -> {
          yaml.append("    ").append(key).append(':');
          if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            yaml.append('\n');
            list.forEach(item -> yaml.append("      - ").append(flow(item)).append('\n'));
          } else {
            yaml.append(' ').append(flow(value)).append('\n');
          }
        });
  }

  private static String flow(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> parts = new ArrayList<>();
      map.forEach((key, each) -> parts.add(key + ": " + flow(Objects.requireNonNull(each))));
      return "{" + String.join(", ", parts) + "}";
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(HostYaml::flow).toList()) + "]";
    }
    return quoted(value.toString());
  }

  /** Plain where it can be nothing but a text or a word of the format, else in quotes. */
  private static String quoted(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9_-]*") && !text.matches("(?i)null|yes|no|on|off|y|n")
        ? text
        : '"' + escaped(text) + '"';
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f) {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static Map<String, Object> keys(Host host) {
    Map<String, Object> keys = new LinkedHashMap<>();
    SystemEntry os = host.os();
    if (os != null) {
      keys.put("os", system(os));
    }
    put(keys, "complete", values(host.complete()));
    put(keys, "roles", values(host.roles()));
    put(keys, "products", host.products().stream().map(HostYaml::product).toList());
    put(keys, "files", host.files().stream().map(HostYaml::file).toList());
    put(keys, "updates", host.updates().stream().map(HostYaml::update).toList());
    put(keys, "remediations", host.remediations().stream().map(HostYaml::remediation).toList());
    put(keys, "upgradedFrom", host.upgradedFrom().stream().map(HostYaml::product).toList());
    put(keys, "updateChannels", values(host.updateChannels()));
    Map<String, String> facts = new LinkedHashMap<>();
    host.facts().forEach((question, answer) -> facts.put(question, word(answer.value())));
    if (!facts.isEmpty()) {
      keys.put("facts", facts);
    }
    put(keys, "registry", host.registry().stream().map(HostYaml::registry).toList());
    Map<String, Object> observed = new LinkedHashMap<>();
    host.observed()
        .forEach(
            (kind, things) -> observed.put(kind, things.stream().map(HostYaml::thing).toList()));
    if (!observed.isEmpty()) {
      keys.put("observed", observed);
    }
    put(keys, "logs", host.logs().stream().map(HostYaml::log).toList());
    if (host.servedBy() != null) {
      keys.put("servedBy", Objects.requireNonNull(host.servedBy()));
    }
    return keys;
  }

  private static void put(Map<String, Object> keys, String key, List<?> list) {
    if (!list.isEmpty()) {
      keys.put(key, list);
    }
  }

  private static Map<String, String> system(SystemEntry os) {
    Map<String, String> keys = new LinkedHashMap<>();
    put(keys, "name", os.name());
    put(keys, "version", os.version());
    put(keys, "servicePack", os.servicePack());
    put(keys, "architecture", os.architecture());
    put(keys, "edition", os.edition());
    put(keys, "installation", os.installation() == null ? null : word(os.installation()));
    return keys;
  }

  private static Map<String, String> product(ProductEntry entry) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("name", entry.name() == null ? Stated.UNKNOWN : entry.name());
    put(keys, "version", entry.version());
    put(keys, "servicePack", entry.servicePack());
    put(keys, "architecture", entry.architecture());
    put(keys, "edition", entry.edition());
    put(keys, "installDate", entry.installDate());
    put(keys, "installed", entry.installed() == Truth.TRUE ? null : word(entry.installed()));
    return keys;
  }

  private static Map<String, String> file(FileEntry entry) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("path", entry.path());
    put(keys, "version", entry.version());
    put(keys, "modified", entry.modified());
    boolean plain = entry.version() != null || entry.modified() != null;
    put(keys, "exists", plain && entry.exists() == Truth.TRUE ? null : word(entry.exists()));
    return keys;
  }

  private static Map<String, String> update(UpdateEntry entry) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("kb", entry.kb());
    keys.put("state", entry.state().name().toLowerCase(Locale.ROOT));
    put(keys, "date", entry.date());
    return keys;
  }

  private static Map<String, String> remediation(RemediationEntry entry) {
    String state =
        switch (entry.applied()) {
          case TRUE -> "applied";
          case FALSE -> "not_applied";
          case UNKNOWN -> Stated.UNKNOWN;
        };
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("id", entry.id());
    keys.put("state", state);
    return keys;
  }

  private static Map<String, String> registry(RegistryEntry entry) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("key", entry.key());
    keys.put("value", entry.value());
    put(keys, "data", entry.data());
    boolean plain = entry.data() != null && entry.exists() == Truth.TRUE;
    put(keys, "exists", plain ? null : word(entry.exists()));
    return keys;
  }

  private static Map<String, String> thing(ObservedEntry entry) {
    Map<String, String> keys = new LinkedHashMap<>();
    entry.attributes().forEach((name, value) -> keys.put(name, value.value()));
    return keys;
  }

  private static Map<String, String> log(LogEntry entry) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("file", entry.file());
    ZoneOffset offset = entry.utcOffset();
    put(keys, "utcOffset", offset == null ? null : offset.getId());
    return keys;
  }

  private static void put(Map<String, String> keys, String key, @Nullable String value) {
    if (value != null) {
      keys.put(key, value);
    }
  }

  private static void put(Map<String, String> keys, String key, @Nullable Located<String> value) {
    put(keys, key, value == null ? null : value.value());
  }

  private static List<String> values(List<Located<String>> list) {
    return list.stream().map(Located::value).toList();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
