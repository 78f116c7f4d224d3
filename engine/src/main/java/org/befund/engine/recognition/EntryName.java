package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.kb.catalogue.NameTokens;

/**
 * The name of an entry in a list of products, taken apart: the KB numbers in it, whether it names
 * an update, and the words of the product.
 *
 * @param tokens the words of the product that is named; empty when none is
 * @param kbs the KB numbers, digits only
 * @param update whether the entry is an update for the product rather than the product
 */
record EntryName(List<String> tokens, List<String> kbs, boolean update) {

  private static final Pattern KB =
      Pattern.compile(
          "\\(?\\bKB[ -]?0*([1-9]\\d{4,7})(?:[ -]?v\\d+)?\\b\\)?", Pattern.CASE_INSENSITIVE);

  /** What stands before the "for" of an update's name, in English and German. */
  private static final Set<String> KINDS_OF_UPDATE =
      Set.of("update", "updates", "hotfix", "rollup", "sicherheitsupdate", "hotfixes");

  private static final Set<String> WORDS_OF_UPDATE =
      Set.of("security", "definition", "critical", "important", "cumulative", "software", "a");

  private static final Set<String> FOR = Set.of("for", "für", "fuer");

  EntryName {
    tokens = List.copyOf(tokens);
    kbs = List.copyOf(kbs);
  }

  static EntryName of(String name) {
    List<String> kbs = new ArrayList<>();
    Matcher matcher = KB.matcher(name.replace('_', ' '));
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      if (!kbs.contains(matcher.group(1))) {
        kbs.add(matcher.group(1));
      }
      matcher.appendReplacement(rest, " ");
    }
    matcher.appendTail(rest);
    List<String> tokens = NameTokens.of(rest.toString());
    int product = afterFor(tokens);
    return new EntryName(tokens.subList(product, tokens.size()), kbs, product > 0);
  }

  /** Where the product begins in a name such as "Security Update for …"; 0 in any other. */
  private static int afterFor(List<String> tokens) {
    boolean update = false;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (FOR.contains(token)) {
        return update ? i + 1 : 0;
      }
      update |= KINDS_OF_UPDATE.contains(token);
      boolean known =
          KINDS_OF_UPDATE.contains(token)
              || WORDS_OF_UPDATE.contains(token)
              || NameTokens.isNumber(token);
      if (!known) {
        return 0;
      }
    }
    return 0;
  }
}
