package org.befund.engine.inventory.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Several values in one cell. */
final class Listed {
  /** No name of a program holds these. */
  private static final Pattern ALWAYS = Pattern.compile("[;\\r\\n]");

  /** A version behind the name, where something shows that the name ends. */
  private static final Pattern NAMED =
      Pattern.compile(
          "^(.*?\\S)(?:\\s*[=|\\t:,]\\s*|\\s+[-\\u2013]\\s+|\\s*[(\\[]\\s*)"
              + "(?:[vV](?:ersion)?\\.?\\s*)?(\\d+(?:\\.\\d+){2,}[\\w.-]*)\\s*[)\\]]?$");

  private static final Pattern ARTICLE = Pattern.compile("(?i)\\bKB[ -]?\\d{5,8}(?!\\d)");

  /** What systeminfo writes before the updates. */
  private static final Pattern COUNT = Pattern.compile("\\d{1,4} \\D+");

  private static final int ENOUGH = 3;

  private Listed() {}

  /**
   * A program of a list.
   *
   * @param version its version where it stands apart from the name; empty where it does not
   */
  record Item(String name, String version) {
    static Item of(String text) {
      Matcher matcher = NAMED.matcher(text);
      return matcher.matches() ? new Item(matcher.group(1), matcher.group(2)) : new Item(text, "");
    }
  }

  /** The values of a cell; none where it is blank. */
  static List<String> values(String cell, @Nullable String separator) {
    List<String> values = new ArrayList<>();
    for (String part : ALWAYS.split(cell)) {
      if (separator == null) {
        add(part, values);
      } else {
        for (String value : part.split(Pattern.quote(separator), -1)) {
          add(value, values);
        }
      }
    }
    return values;
  }

  /** The updates of a cell, whatever stands between them; how many there are is none. */
  static List<String> updates(String cell, @Nullable String separator) {
    List<String> updates = new ArrayList<>();
    for (String value : values(cell, separator == null ? "," : separator)) {
      List<String> articles = ARTICLE.matcher(value).results().map(MatchResult::group).toList();
      updates.addAll(articles);
      if (articles.isEmpty() && !COUNT.matcher(value).matches()) {
        updates.add(value);
      }
    }
    return updates;
  }

  private static void add(String value, List<String> values) {
    String plain = CellText.plain(value);
    if (!plain.isEmpty()) {
      values.add(plain);
    }
  }

  /**
   * What stands between the programs of a cell by the first rows, where it is something that also
   * stands within names; null where nothing shows that.
   *
   * @param host the column of the host; -1 where there is none
   */
  static @Nullable String separator(List<List<String>> rows, Clause clause, int host) {
    int place = clause.first();
    if (place < 0 || host < 0 || repeats(rows, host)) {
      return null;
    }
    for (String separator : List.of("|", ",")) {
      int cells = 0;
      int several = 0;
      int values = 0;
      for (List<String> row : rows) {
        int count = values(row.get(place), separator).size();
        cells += count > 0 ? 1 : 0;
        several += count > 1 ? 1 : 0;
        values += count;
      }
      boolean many = separator.equals("|") || values >= ENOUGH * cells;
      if (several * 2 > cells && many) {
        return separator;
      }
    }
    return null;
  }

  /** Whether some host has several rows, so that each is about one program. */
  private static boolean repeats(List<List<String>> rows, int host) {
    Set<String> hosts = new HashSet<>();
    for (List<String> row : rows) {
      if (!hosts.add(row.get(host))) {
        return true;
      }
    }
    return false;
  }
}
