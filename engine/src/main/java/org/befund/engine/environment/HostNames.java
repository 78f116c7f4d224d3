package org.befund.engine.environment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.befund.kb.document.Nearest;
import org.befund.kb.document.Node;
import org.befund.kb.document.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Checks that there are hosts, that each has a name of its own, and that servers are among them.
 */
final class HostNames {

  /** More names than a reader wants to see as the valid ones. */
  private static final int MANY = 20;

  private HostNames() {}

  static void check(Node node, Reading reading) {
    if (!(node instanceof Node.Sequence hosts)) {
      return;
    }
    if (hosts.items().isEmpty()) {
      reading.problem(hosts.at(), "an environment needs at least one host");
    }
    Map<String, Node.Scalar> names = new LinkedHashMap<>();
    for (Node host : hosts.items()) {
      if (value(host, "name") instanceof Node.Scalar name) {
        Node.Scalar first = names.putIfAbsent(folded(name), name);
        if (first != null) {
          reading.problem(
              name.at(),
              "the host " + name.kind() + " stands in line " + first.at().line() + " already");
        }
      }
    }
    for (Node host : hosts.items()) {
      if (value(host, "servedBy") instanceof Node.Sequence servers) {
        checkServers(servers, names, reading);
      }
    }
  }

  private static void checkServers(
      Node.Sequence servers, Map<String, Node.Scalar> names, Reading reading) {
    for (Node item : servers.items()) {
      if (item instanceof Node.Scalar server
          && !Stated.isUnknown(server.text())
          && !names.containsKey(folded(server))) {
        List<String> valid = new ArrayList<>();
        names.values().forEach(name -> valid.add(name.text()));
        reading.problem(
            server.at(),
            "no host is called " + server.kind() + "; list the server too, if only by its name",
            valid.size() > MANY ? List.of() : valid,
            Nearest.to(server.text(), valid));
      }
    }
  }

  private static @Nullable Node value(Node host, String key) {
    Node.Entry entry = host instanceof Node.Mapping mapping ? mapping.entry(key) : null;
    return entry == null ? null : entry.value();
  }

  private static String folded(Node.Scalar name) {
    return name.text().strip().toLowerCase(Locale.ROOT);
  }
}
