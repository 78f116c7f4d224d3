package org.befund.engine.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.JsonResult;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Node;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Holds two assessments side by side as their JSON has them, key by key, whatever keys there are.
 * Reasons are left out: they differ wherever a file is another, and say why, not what.
 */
public final class AssessmentComparison {
  private static final Set<String> LEFT_OUT =
      Set.of("reasons", "reason", "text", "advisory", "host", "title", "section");

  /** The keys that tell the items of a list apart, the first that there is. */
  private static final List<String> IDENTITY =
      List.of("id", "fact", "if", "statement", "signature", "cve");

  private final List<Difference> differences = new ArrayList<>();

  private AssessmentComparison() {}

  /** What the two say differently, in the order of the result's keys. */
  public static List<Difference> of(Assessment before, Assessment after) {
    return of(tree(before), tree(after));
  }

  private static Node tree(Assessment assessment) {
    try {
      return DocumentReader.read(new SourceText("assessment.json", JsonResult.of(assessment)));
    } catch (Unreadable e) {
      throw new IllegalStateException("an assessment that is no JSON", e);
    }
  }

  /** What the two say differently, in the order of the result's keys. */
  public static List<Difference> of(@Nullable Node before, @Nullable Node after) {
    AssessmentComparison comparison = new AssessmentComparison();
    comparison.compare("", before, after);
    return List.copyOf(comparison.differences);
  }

  private void compare(String path, @Nullable Node before, @Nullable Node after) {
    if (before instanceof Node.Mapping || after instanceof Node.Mapping) {
      compareKeys(path, mapping(before), mapping(after));
    } else if (isListOfMappings(before) || isListOfMappings(after)) {
      compareItems(path, items(before), items(after));
    } else {
      String was = text(before);
      String is = text(after);
      if (was == null ? is != null : !was.equals(is)) {
        differences.add(new Difference(path, was, is));
      }
    }
  }

  private void compareKeys(String path, Map<String, Node> before, Map<String, Node> after) {
    Set<String> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.removeAll(LEFT_OUT);
    for (String key : keys) {
      compare(path.isEmpty() ? key : path + "." + key, before.get(key), after.get(key));
    }
  }

  private void compareItems(String path, Map<String, Node> before, Map<String, Node> after) {
    Set<String> ids = new LinkedHashSet<>(before.keySet());
    ids.addAll(after.keySet());
    for (String id : ids) {
      Node was = before.get(id);
      Node is = after.get(id);
      String item = path + "[" + id + "]";
      if (was == null) {
        differences.add(new Difference(item, null, summary(is)));
      } else if (is == null) {
        differences.add(new Difference(item, summary(was), null));
      } else {
        compare(item, was, is);
      }
    }
  }

  private static Map<String, Node> mapping(@Nullable Node node) {
    Map<String, Node> keys = new LinkedHashMap<>();
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> keys.put(entry.key(), entry.value()));
    }
    return keys;
  }

  private static boolean isListOfMappings(@Nullable Node node) {
    return node instanceof Node.Sequence list
        && list.items().stream().anyMatch(Node.Mapping.class::isInstance);
  }

  private static Map<String, Node> items(@Nullable Node node) {
    Map<String, Node> byId = new LinkedHashMap<>();
    if (node instanceof Node.Sequence list) {
      for (Node item : list.items()) {
        String id = id(item);
        for (int more = 2; byId.containsKey(id); more++) {
          id = id(item) + " (" + more + ")";
        }
        byId.put(id, item);
      }
    }
    return byId;
  }

  private static String id(Node item) {
    Map<String, Node> keys = mapping(item);
    for (String key : IDENTITY) {
      Node value = keys.get(key);
      String at = key.equals("signature") ? place(keys) : "";
      if (value instanceof Node.Scalar scalar) {
        return scalar.text() + at;
      }
    }
    return "";
  }

  private static String place(Map<String, Node> finding) {
    return " " + text(finding.get("file")) + ":" + text(finding.get("line"));
  }

  private static @Nullable String summary(@Nullable Node item) {
    Map<String, Node> keys = mapping(item);
    for (String key : List.of("state", "statement", "status", "truth", "kind", "match")) {
      if (keys.get(key) instanceof Node.Scalar scalar) {
        return scalar.text();
      }
    }
    return text(item);
  }

  /** A value in one line; a list is its items, in order. */
  private static @Nullable String text(@Nullable Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    if (node instanceof Node.Sequence list) {
      List<String> items = new ArrayList<>();
      list.items().forEach(item -> items.add(String.valueOf(text(item))));
      return items.isEmpty() ? null : String.join(", ", items);
    }
    if (node instanceof Node.Mapping mapping) {
      List<String> keys = new ArrayList<>();
      mapping.entries().forEach(entry -> keys.add(entry.key() + " " + text(entry.value())));
      return String.join(", ", keys);
    }
    return null;
  }
}
