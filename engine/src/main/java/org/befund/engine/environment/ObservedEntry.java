package org.befund.engine.environment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;

/**
 * A thing of a declared kind that was observed on a host.
 *
 * @param attributes by name, what is said of it, in the words of the file; unchecked
 */
public record ObservedEntry(Position at, Map<String, Located<String>> attributes) {
  public ObservedEntry {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  static ObservedEntry of(Located<Map<String, Located<String>>> entry) {
    return new ObservedEntry(entry.at(), entry.value());
  }
}
