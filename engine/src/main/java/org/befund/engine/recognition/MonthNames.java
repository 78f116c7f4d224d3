package org.befund.engine.recognition;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.befund.kb.version.Version;

/**
 * Months that stand for versions, as {@code April 2013} in the name of a tool that comes out every
 * month: it is the version {@code 2013.4}, so that months compare.
 */
final class MonthNames {

  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl");

  private static final Map<String, Month> MONTHS = new HashMap<>();

  static {
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        String name = month.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language));
        MONTHS.put(name.toLowerCase(Locale.ROOT), month);
      }
    }
  }

  private MonthNames() {}

  /** The month that stands at a place among the words of a name, with its year behind it. */
  static Optional<Version> at(List<String> tokens, int at) {
    Month month = MONTHS.get(tokens.get(at));
    if (month == null
        || at + 1 >= tokens.size()
        || !tokens.get(at + 1).matches("(?:19|20)\\d\\d")) {
      return Optional.empty();
    }
    return Version.parse(tokens.get(at + 1) + "." + month.getValue());
  }
}
