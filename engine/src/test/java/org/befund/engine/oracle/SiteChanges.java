package org.befund.engine.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.befund.engine.oracle.Site.Dll;
import org.befund.engine.oracle.Site.Entry;
import org.befund.engine.oracle.Site.Machine;
import org.befund.engine.oracle.Site.Meaning;
import org.befund.engine.supposition.Fact;
import org.befund.engine.supposition.Supposition;
import org.jspecify.annotations.Nullable;

/**
 * What suppositions mean, worked out on made-up environments by somebody who knows their meaning.
 */
final class SiteChanges {
  /** By the name of a product in facts, what entries mean it. */
  private static final Map<String, Predicate<Meaning>> PRODUCTS =
      Map.of(
          "Windows Server Update Services",
          m -> m instanceof Site.Wsus || m instanceof Site.MaybeWsus || m instanceof Site.NoWsus,
          "Office 2003",
          m ->
              m instanceof Site.Office2003
                  || m instanceof Site.MaybeOffice2003
                  || m instanceof Site.NoOffice2003,
          "System Center Configuration Manager 2007",
          m -> m instanceof Site.ConfigurationManager,
          "System Center Essentials 2007",
          m -> m instanceof Site.Essentials);

  private SiteChanges() {}

  /** Whether the meaning of a supposition is known here. */
  static boolean knows(Supposition supposed) {
    Fact fact = supposed.fact();
    return switch (fact.kind()) {
      case "product" -> PRODUCTS.containsKey(fact.name());
      case "file" -> fact.name().equals(Sites.LIBRARY);
      case "registry" -> fact.name().endsWith("Setup\\InstallType");
      case "os", "host", "offset", "channel" -> false;
      default -> true;
    };
  }

  /** The environment in which it is so. */
  static Site suppose(Site site, Supposition supposed) {
    Fact fact = supposed.fact();
    if (fact.kind().equals("as-of")) {
      return new Site(site.machines(), site.complete(), LocalDate.parse(supposed.value()));
    }
    boolean all = fact.host() == null || Fact.EVERY_HOST.equals(fact.host());
    Set<String> complete = new TreeSet<>(site.complete());
    List<Machine> machines = new ArrayList<>(site.machines());
    if (fact.kind().equals("complete")) {
      boolean so = supposed.value().equals("true");
      complete.remove(fact.name());
      if (all && so) {
        complete.add(fact.name());
      }
      if (!fact.name().equals("hosts")) {
        boolean wasForAll = site.complete().contains(fact.name()) && !all;
        machines.replaceAll(
            m -> {
              boolean own = m.complete().contains(fact.name()) || wasForAll;
              boolean meant = all || m.name().equals(fact.host());
              return lists(m, fact.name(), meant ? so : own, meant && so);
            });
      }
      return new Site(machines, complete, site.day());
    }
    machines.replaceAll(m -> m.name().equals(fact.host()) ? suppose(m, supposed) : m);
    return new Site(machines, complete, site.day());
  }

  /** The environment in which all this is so, as a tree that says what a site cannot. */
  static Map<String, Object> tree(Site site, List<Supposition> supposed) {
    Map<String, Object> tree = SiteText.tree(site);
    for (Supposition each : supposed) {
      for (Map<String, Object> host : ResultPropertiesTest.hosts(tree)) {
        if (java.util.Objects.equals(host.get("name"), each.fact().host())) {
          patch(host, each);
        }
      }
    }
    return tree;
  }

  private static void patch(Map<String, Object> host, Supposition supposed) {
    String name = supposed.fact().name();
    String value = supposed.value();
    Map<String, String> truths =
        Map.of("missing", "false", "present", "true", "unknown", "unknown");
    switch (supposed.fact().kind()) {
      case "answer" -> {
        if (value.equals("unknown")) {
          Map<Object, Object> facts = new LinkedHashMap<>();
          if (host.get("facts") instanceof Map<?, ?> before) {
            facts.putAll(before);
          }
          facts.put(name, value);
          host.put("facts", facts);
        }
      }
      case "remediation" -> {
        if (value.equals("unknown")) {
          ResultPropertiesTest.add(host, "remediations", Map.of("id", name, "state", value));
        }
      }
      case "registry" -> {
        String exists = truths.get(value);
        if (exists != null) {
          int at = name.lastIndexOf('\\');
          ResultPropertiesTest.add(
              host,
              "registry",
              Map.of(
                  "key", name.substring(0, at),
                  "value", name.substring(at + 1),
                  "exists", exists));
        }
      }
      case "file" -> {
        if (value.equals("present")) {
          ResultPropertiesTest.add(host, "files", Map.of("path", name, "exists", "true"));
        }
      }
      case "log" -> {
        if (value.equals("withheld")) {
          List<Object> logs = new ArrayList<>((List<?>) host.getOrDefault("logs", List.of()));
          logs.removeIf(log -> name.equals(((Map<?, ?>) log).get("file")));
          host.put("logs", logs);
        }
      }
      default -> {}
    }
  }

  private static Machine lists(Machine m, String list, boolean complete, boolean named) {
    Parts parts = new Parts(m);
    parts.complete.remove(list);
    if (complete) {
      parts.complete.add(list);
    }
    if (named && list.equals("products")) {
      parts.entries.removeIf(entry -> entry.meaning() instanceof Site.Nameless);
    }
    if (named && list.equals("roles")) {
      parts.roles.remove("unknown");
    }
    return parts.machine();
  }

  private static Machine suppose(Machine machine, Supposition supposed) {
    Parts parts = new Parts(machine);
    String name = supposed.fact().name();
    String value = supposed.value();
    String before = value.replaceFirst("@.*", "");
    String after = value.contains("@") ? value.substring(value.indexOf('@') + 1) : "";
    switch (supposed.fact().kind()) {
      case "answer" -> {
        parts.answers.remove(name);
        if (!value.equals("unknown")) {
          parts.answers.put(name, value.equals("yes"));
        }
      }
      case "product" -> {
        Predicate<Meaning> meant = PRODUCTS.get(name);
        parts.entries.removeIf(entry -> meant.test(entry.meaning()));
        parts.entries.add(new Entry(keys(name, value), new Site.Other()));
      }
      case "file" -> {
        parts.files.removeIf(Dll::right);
        Instant time = after.isEmpty() ? null : Instant.parse(after);
        boolean missing = value.equals("missing");
        boolean stated = !missing && !value.equals("unknown") && !before.equals("present");
        if (!before.equals("present")) {
          parts.files.add(new Dll(name, true, stated ? before : null, time, missing));
        }
      }
      case "update" -> {
        parts.patches.removeIf(patch -> patch.kb().equals(name));
        parts.entries.removeIf(entry -> entry.keys().toString().contains("KB" + name));
        parts.patches.add(
            new Site.Patch(
                name,
                Site.Recorded.valueOf(before.toUpperCase(java.util.Locale.ROOT)),
                after.isEmpty() ? null : LocalDate.parse(after)));
      }
      case "remediation" -> {
        parts.statements.removeIf(statement -> statement.remediation().equals(name));
        if (!value.equals("unknown")) {
          parts.statements.add(new Site.Statement(name, value.equals("applied")));
        }
      }
      case "registry" ->
          parts.installType =
              Set.of("missing", "present", "unknown").contains(value) ? null : value;
      case "role" -> {
        parts.roles.removeIf(role -> role.equals(name));
        switch (value) {
          case "yes" -> parts.roles.add(name);
          case "no" -> {
            parts.roles.remove("unknown");
            parts.complete.add("roles");
          }
          default -> parts.roles.add("unknown");
        }
      }
      case "servedBy" ->
          parts.servedBy =
              switch (value) {
                case "unknown" -> null;
                case "nobody" -> List.of();
                default -> List.of(value.split(","));
              };
      case "log" -> {}
      default -> throw new IllegalArgumentException(supposed.toString());
    }
    return parts.machine();
  }

  private static Map<String, String> keys(String name, String value) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("name", name);
    switch (value) {
      case "installed" -> {}
      case "not_installed" -> keys.put("installed", "false");
      case "unknown" -> keys.put("installed", "unknown");
      case "later" -> keys.put("version", "6.2");
      default -> {
        for (String word : value.split(" ")) {
          boolean pack = word.equals("RTM") || word.startsWith("SP");
          keys.put(pack ? "servicePack" : "version", word);
        }
      }
    }
    return keys;
  }

  /** A host that is being changed. */
  private static final class Parts {
    private final Machine base;
    private final List<String> roles;
    private final Set<String> complete;
    private final List<Entry> entries;
    private final List<Dll> files;
    private final List<Site.Patch> patches;
    private final List<Site.Statement> statements;
    private final Map<String, Boolean> answers;
    private final List<Site.Log> logs;
    private @Nullable String installType;
    private @Nullable List<String> servedBy;

    Parts(Machine m) {
      base = m;
      roles = new ArrayList<>(m.roles());
      complete = new TreeSet<>(m.complete());
      entries = new ArrayList<>(m.entries());
      files = new ArrayList<>(m.files());
      patches = new ArrayList<>(m.patches());
      statements = new ArrayList<>(m.statements());
      answers = new LinkedHashMap<>(m.answers());
      logs = new ArrayList<>(m.logs());
      installType = m.installType();
      servedBy = m.servedBy();
    }

    Machine machine() {
      return new Machine(
          base.name(),
          base.os(),
          base.sbsSystem(),
          roles,
          complete,
          entries,
          files,
          patches,
          statements,
          answers,
          installType,
          servedBy,
          logs);
    }
  }
}
