package org.befund.kb.signature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.befund.kb.signature.Likeness.Difference;
import org.befund.kb.signature.TemplatePart.Capture;
import org.jspecify.annotations.Nullable;

/**
 * Lays a template over a text that it does not fit, word by word, so that as little as possible
 * differs: the shortest edit distance, where placeholders take any words and the text may begin
 * before and go on after the template (Sellers, The Theory and Computation of Evolutionary
 * Distances, 1980).
 */
final class TemplateComparison {
  /** A word that is none of the template's but stands between two of them. */
  private static final double EXTRA = 0.3;

  /** Of two ways to lay it, the one in which placeholders take less. */
  private static final double TAKEN = 0.001;

  /** So much of a template's words must stand in a text for the rest to be worth a look. */
  private static final double LEAST_SHARE = 0.3;

  private final List<TemplateWord> wanted;
  private final List<Token> tokens;
  private final double[][] cost;

  /**
   * A word of the text and what it is taken for.
   *
   * @param word index of the template's word; -1 if the token is none of it
   * @param token index of the token; -1 if nothing stands for the word
   */
  private record Pair(int word, int token) {}

  private TemplateComparison(List<TemplateWord> wanted, List<Token> tokens) {
    this.wanted = wanted;
    this.tokens = tokens;
    this.cost = new double[wanted.size() + 1][tokens.size() + 1];
  }

  /** How far a text that does not fit a template is like it. */
  static Likeness of(List<TemplateWord> wanted, String text) {
    if (!isWorthALook(wanted, text.toLowerCase(Locale.ROOT))) {
      return Likeness.NONE;
    }
    List<Token> tokens = Token.of(text);
    TemplateComparison comparison = new TemplateComparison(wanted, tokens);
    comparison.measure();
    return comparison.likeness();
  }

  private static boolean isWorthALook(List<TemplateWord> wanted, String lower) {
    double all = 0;
    double there = 0;
    for (TemplateWord word : wanted) {
      Token constant = word.constant();
      if (constant != null && constant.isWord()) {
        all++;
        there += lower.contains(constant.toString().toLowerCase(Locale.ROOT)) ? 1 : 0;
      }
    }
    return all <= 1 || there >= LEAST_SHARE * all;
  }

  private void measure() {
    for (int i = 1; i <= wanted.size(); i++) {
      cost[i][0] = cost[i - 1][0] + wanted.get(i - 1).weight();
      for (int j = 1; j <= tokens.size(); j++) {
        cost[i][j] = Math.min(left(i, j), Math.min(taken(i, j), extra(i, j)));
      }
    }
  }

  /** The cost where nothing stands for a word. */
  private double left(int i, int j) {
    return cost[i - 1][j] + wanted.get(i - 1).weight();
  }

  /** The cost where a token is taken for a word. */
  private double taken(int i, int j) {
    TemplateWord word = wanted.get(i - 1);
    return cost[i - 1][j - 1] + (word.isOpen() ? TAKEN : word.cost(tokens.get(j - 1)));
  }

  /** The cost where a token is more than the template has, or one more for a placeholder. */
  private double extra(int i, int j) {
    if (wanted.get(i - 1).isOpen()) {
      return cost[i][j - 1] + TAKEN;
    }
    return i < wanted.size() ? cost[i][j - 1] + EXTRA : Double.MAX_VALUE;
  }

  private List<Pair> pairs() {
    int j = 0;
    for (int end = 1; end <= tokens.size(); end++) {
      j = cost[wanted.size()][end] < cost[wanted.size()][j] ? end : j;
    }
    List<Pair> pairs = new ArrayList<>();
    int i = wanted.size();
    while (i > 0) {
      if (j > 0 && cost[i][j] == taken(i, j)) {
        i--;
        j--;
        pairs.add(new Pair(i, j));
      } else if (cost[i][j] == left(i, j)) {
        i--;
        pairs.add(new Pair(i, -1));
      } else {
        j--;
        pairs.add(new Pair(wanted.get(i - 1).isOpen() ? i - 1 : -1, j));
      }
    }
    Collections.reverse(pairs);
    return pairs;
  }

  private Likeness likeness() {
    List<Pair> pairs = pairs();
    double all = 0;
    for (TemplateWord word : wanted) {
      all += word.weight();
    }
    double lost = 0;
    for (Pair pair : pairs) {
      lost +=
          pair.word() < 0
              ? EXTRA
              : pair.token() < 0 ? wanted.get(pair.word()).weight() : loss(pair);
    }
    List<Difference> differences = new ArrayList<>();
    int at = 0;
    while (at < pairs.size()) {
      if (isSame(pairs.get(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < pairs.size() && !isSame(pairs.get(end)) && isConstant(pairs, at, end)) {
        end++;
      }
      differences.add(difference(pairs, at, end));
      at = end;
    }
    addInequalities(pairs, differences);
    return new Likeness(all == 0 ? 0 : Math.max(0, 1 - lost / all), differences);
  }

  private double loss(Pair pair) {
    TemplateWord word = wanted.get(pair.word());
    return word.isOpen() ? 0 : word.cost(tokens.get(pair.token()));
  }

  private boolean isSame(Pair pair) {
    if (pair.word() < 0) {
      return false;
    }
    return pair.token() < 0 ? wanted.get(pair.word()).isOpen() : loss(pair) == 0;
  }

  /** Whether two places belong to one constant, or to no word of the template. */
  private boolean isConstant(List<Pair> pairs, int first, int second) {
    TemplatePart one = part(pairs.get(first));
    TemplatePart other = part(pairs.get(second));
    return !(one instanceof Capture)
        && !(other instanceof Capture)
        && (one == null || other == null || one == other);
  }

  private @Nullable TemplatePart part(Pair pair) {
    return pair.word() < 0 ? null : wanted.get(pair.word()).part();
  }

  private Difference difference(List<Pair> pairs, int first, int last) {
    if (part(pairs.get(first)) instanceof Capture capture) {
      String name = capture.name();
      String placeholder = "<" + name + ":" + capture.kind().yamlName() + ">";
      return new Difference(name, placeholder, found(pairs.subList(first, last)));
    }
    int from = first;
    int to = last;
    if (says(expected(pairs.subList(from, to))) && says(found(pairs.subList(from, to)))) {
      return new Difference(
          null, expected(pairs.subList(from, to)), found(pairs.subList(from, to)));
    }
    // What is too much, or not there, is told with what stands beside it.
    while (from > 0 && isBeside(pairs, first, from - 1) && from > first - 2) {
      from--;
    }
    while (to < pairs.size() && isBeside(pairs, first, to) && to < last + 2) {
      to++;
    }
    return new Difference(null, expected(pairs.subList(from, to)), found(pairs.subList(from, to)));
  }

  private boolean isBeside(List<Pair> pairs, int of, int at) {
    Pair pair = pairs.get(at);
    return pair.word() >= 0
        && wanted.get(pair.word()).constant() != null
        && (part(pairs.get(of)) == null || part(pairs.get(of)) == part(pair));
  }

  private static boolean says(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private String expected(List<Pair> pairs) {
    Token first = null;
    Token last = null;
    for (Pair pair : pairs) {
      Token constant = pair.word() < 0 ? null : wanted.get(pair.word()).constant();
      first = first == null ? constant : first;
      last = constant == null ? last : constant;
    }
    return first == null || last == null ? "" : first.to(last);
  }

  private String found(List<Pair> pairs) {
    int first = -1;
    int last = -1;
    for (Pair pair : pairs) {
      if (pair.token() >= 0) {
        first = first < 0 ? pair.token() : first;
        last = pair.token();
      }
    }
    return first < 0 ? "" : tokens.get(first).to(tokens.get(last));
  }

  /** One name with two values. */
  private void addInequalities(List<Pair> pairs, List<Difference> differences) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).part() instanceof Capture capture) {
        int index = i;
        List<Pair> own = pairs.stream().filter(pair -> pair.word() == index).toList();
        String value = capture.kind().normal(found(own));
        String before = values.putIfAbsent(capture.name(), value);
        if (before != null && !before.equals(value) && own.stream().allMatch(this::isSame)) {
          differences.add(new Difference(capture.name(), before, value));
        }
      }
    }
  }
}
