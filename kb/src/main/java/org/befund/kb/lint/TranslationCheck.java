package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.befund.kb.document.Node;

/** Every text is there in the languages that most texts of its file have. */
final class TranslationCheck {

  private TranslationCheck() {}

  static void run(List<Place> texts, Flaws flaws) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Place text : texts) {
      text.entries().stream()
          .filter(entry -> entry.node() instanceof Node.Scalar)
          .forEach(entry -> counts.merge(entry.name(), 1, Integer::sum));
    }
    List<String> languages = new ArrayList<>(counts.keySet());
    languages.removeIf(language -> counts.getOrDefault(language, 0) * 2 <= texts.size());
    for (Place text : texts) {
      if (text.node() instanceof Node.Mapping) {
        List<String> missing = new ArrayList<>(languages);
        missing.removeIf(language -> text.text(language) != null);
        if (!missing.isEmpty()) {
          String message =
              "the text '"
                  + text.name()
                  + "' lacks '"
                  + String.join("', '", missing)
                  + "', which most texts of this file have";
          flaws.at(Code.MISSING_TRANSLATION, text, message);
        }
      }
    }
  }
}
