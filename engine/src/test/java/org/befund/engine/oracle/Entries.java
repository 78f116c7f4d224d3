package org.befund.engine.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.kb.document.Node;
import org.befund.kb.document.Position;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;

/**
 * An environment of which each entry stands on a line of its own, so that what a reason names can
 * be taken out again: an item of a list, an answer, the operating system.
 */
final class Entries {
  private static final Set<String> NO_ENTRIES = Set.of("name", "servedBy", "environment");

  /** What tells of which thing an entry is. */
  private static final Set<String> NAMING =
      Set.of("name", "path", "kb", "id", "key", "value", "file", "utcOffset");

  private static final Set<String> TIMES = Set.of("date", "modified", "installDate");

  private final String name;
  private final Node tree;
  private final Map<String, Set<Integer>> logs = new HashMap<>();
  private final Map<String, Set<Integer>> alike = new HashMap<>();
  private final Map<Integer, String> said = new HashMap<>();
  private String place = "";
  private int last;

  private Entries(String name, Node tree) {
    this.name = name;
    this.tree = environment(tree);
  }

  /**
   * The entries of an environment.
   *
   * @param name the file that it is taken to stand in; logs lie beside that
   */
  static Entries of(String name, Node environment) {
    return new Entries(name, environment);
  }

  /**
   * The environment without some entries, and with some that name their thing still, but say
   * nothing of it.
   */
  Environment with(Set<Integer> gone, Set<Integer> unknown) {
    try {
      return Reading.read(
          new SourceText(name, ""), with(tree, gone, unknown), EnvironmentShape.SHAPE);
    } catch (Unreadable e) {
      throw new IllegalStateException(e.getMessage() + " " + e.problems(), e);
    }
  }

  /**
   * The entries that a source means: the line of the environment, with others that say the very
   * same, as only the first of them is named; or the log that is named.
   */
  Set<Integer> at(String source) {
    int colon = source.lastIndexOf(':');
    Set<Integer> lines = new TreeSet<>();
    if (source.startsWith(name + ":")) {
      int line = Integer.parseInt(source.substring(colon + 1));
      lines.add(line);
      String same = said.getOrDefault(line, "");
      lines.addAll(alike.getOrDefault(same, Set.of()));
      String everywhere = same.substring(same.indexOf('/') + 1);
      if (everywhere.startsWith("complete/")) {
        lines.addAll(alike.getOrDefault("/" + everywhere, Set.of()));
      }
      return lines;
    }
    logs.forEach(
        (file, at) -> {
          if (source.startsWith(file)) {
            lines.addAll(at);
          }
        });
    return lines;
  }

  private Node environment(Node node) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : ((Node.Mapping) node).entries()) {
      Node value = entry.value();
      if (entry.key().equals("hosts")) {
        List<Node> hosts = new ArrayList<>();
        ((Node.Sequence) value).items().forEach(host -> hosts.add(host(host)));
        value = new Node.Sequence(next(), hosts);
      } else {
        place = "/" + entry.key();
        value = items(value);
      }
      entries.add(new Node.Entry(entry.key(), next(), value));
    }
    return new Node.Mapping(next(), entries);
  }

  private Node host(Node node) {
    List<Node.Entry> entries = new ArrayList<>();
    String host = Integer.toString(last);
    for (Node.Entry entry : ((Node.Mapping) node).entries()) {
      place = host + "/" + entry.key();
      Node value = entry.value();
      if (entry.key().equals("observed") && value instanceof Node.Mapping kinds) {
        List<Node.Entry> things = new ArrayList<>();
        kinds
            .entries()
            .forEach(kind -> things.add(new Node.Entry(kind.key(), next(), items(kind.value()))));
        value = new Node.Mapping(next(), things);
      } else if (entry.key().equals("facts") && value instanceof Node.Mapping answers) {
        List<Node.Entry> each = new ArrayList<>();
        for (Node.Entry answer : answers.entries()) {
          each.add(new Node.Entry(answer.key(), next(), on(next(), answer.value())));
        }
        value = new Node.Mapping(next(), each);
      } else {
        value = items(value);
      }
      if (entry.key().equals("logs") && value instanceof Node.Sequence list) {
        list.items().forEach(this::log);
      }
      entries.add(new Node.Entry(entry.key(), value.at(), value));
    }
    return new Node.Mapping(next(), entries);
  }

  private void log(Node log) {
    Node file = log;
    Node.Entry named = log instanceof Node.Mapping keys ? keys.entry("file") : null;
    if (named != null) {
      file = named.value();
    }
    if (file instanceof Node.Scalar text) {
      logs.computeIfAbsent(text.text(), each -> new HashSet<>()).add(log.at().line());
    }
  }

  /** Each item on its line; what is no list is one entry. */
  private Node items(Node node) {
    if (node instanceof Node.Sequence list) {
      List<Node> items = new ArrayList<>();
      list.items().forEach(item -> items.add(item(on(next(), item))));
      return new Node.Sequence(next(), items);
    }
    return on(next(), node);
  }

  private Node item(Node item) {
    String what = place + "/" + on(Position.NOWHERE, item);
    if (item instanceof Node.Scalar text) {
      what = place + "/" + text.text();
    }
    said.put(item.at().line(), what);
    alike.computeIfAbsent(what, each -> new TreeSet<>()).add(item.at().line());
    return item;
  }

  private static Node on(Position at, Node node) {
    if (node instanceof Node.Mapping mapping) {
      return new Node.Mapping(
          at,
          mapping.entries().stream()
              .map(each -> new Node.Entry(each.key(), at, on(at, each.value())))
              .toList());
    } else if (node instanceof Node.Sequence list) {
      return new Node.Sequence(at, list.items().stream().map(each -> on(at, each)).toList());
    }
    return node instanceof Node.Scalar text ? new Node.Scalar(at, text.text()) : new Node.Empty(at);
  }

  private Position next() {
    last++;
    return new Position(last, 1);
  }

  private static Node with(Node node, Set<Integer> gone, Set<Integer> unknown) {
    if (node instanceof Node.Mapping mapping) {
      List<Node.Entry> kept = new ArrayList<>();
      for (Node.Entry entry : mapping.entries()) {
        if (NO_ENTRIES.contains(entry.key()) || !gone.contains(entry.value().at().line())) {
          kept.add(new Node.Entry(entry.key(), entry.at(), with(entry.value(), gone, unknown)));
        }
      }
      return unknown(new Node.Mapping(mapping.at(), kept), unknown);
    } else if (node instanceof Node.Sequence list) {
      return new Node.Sequence(
          list.at(),
          list.items().stream()
              .filter(item -> !gone.contains(item.at().line()))
              .map(item -> with(item, gone, unknown))
              .toList());
    }
    return node;
  }

  private static Node unknown(Node.Mapping entry, Set<Integer> unknown) {
    Position at = entry.at();
    if (!unknown.contains(at.line())) {
      return entry;
    }
    List<Node.Entry> left = new ArrayList<>();
    Set<String> said = new TreeSet<>();
    for (Node.Entry each : entry.entries()) {
      if (NAMING.contains(each.key())) {
        left.add(each);
      } else if (each.value() instanceof Node.Scalar && !TIMES.contains(each.key())) {
        said.add(each.key());
      }
    }
    if (entry.entry("name") != null) {
      said.addAll(Set.of("version", "servicePack"));
      said.remove("installed");
    }
    said.forEach(key -> left.add(new Node.Entry(key, at, new Node.Scalar(at, "unknown"))));
    return new Node.Mapping(at, left);
  }
}
