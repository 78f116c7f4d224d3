package org.befund.kb.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.ExceptedFlaw;
import org.befund.kb.document.Node;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.jspecify.annotations.Nullable;

/** What a file of knowledge holds. */
enum FileKind {
  CATALOGUE(keys(Catalogue.SHAPE)),
  CASES(Set.of("cases", "advisory")),
  ADVISORY(keys(AdvisoryShape.SHAPE));

  private final Set<String> keys;

  FileKind(Set<String> keys) {
    this.keys = keys;
  }

  /** The keys that only a file of this shape has outermost. */
  private static Set<String> keys(Shape<?> shape) {
    Set<String> keys = new HashSet<>();
    if (shape instanceof ObjectShape<?> object) {
      object.keys().forEach(key -> keys.add(key.name()));
    }
    keys.remove(ExceptedFlaw.KEY.name());
    return keys;
  }

  /** The kind that a file's outermost keys tell, then the one that its name tells; else null. */
  static @Nullable FileKind of(String name, Node root) {
    return root instanceof Node.Mapping mapping
        ? of(name, mapping.entries().stream().map(Node.Entry::key).toList())
        : null;
  }

  /** The same by the keys alone. */
  static @Nullable FileKind of(String name, List<String> keys) {
    FileKind best = null;
    long most = 0;
    for (FileKind kind : values()) {
      long count = keys.stream().filter(kind.keys::contains).count();
      if (count > most || count == most && count > 0 && kind == CASES && isOfCases(name)) {
        best = kind;
        most = count;
      }
    }
    return best == null && isOfCases(name) ? CASES : best;
  }

  static boolean isOfCases(String name) {
    return name.endsWith(KnowledgeFolder.CASES_SUFFIX);
  }
}
