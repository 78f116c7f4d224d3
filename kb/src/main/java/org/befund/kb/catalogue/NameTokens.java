package org.befund.kb.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a product's name in a form in which different spellings are equal: lower case, no
 * signs of trade marks, no punctuation, letters apart from digits ({@code Example2003} is {@code
 * example 2003}), {@code Service Pack 1} as {@code sp 1}. A dotted number is one word.
 */
public final class NameTokens {

  private static final Pattern MARKS = Pattern.compile("[®™©℠]|\\((?:r|tm|c)\\)");
  private static final Pattern SERVICE_PACK = Pattern.compile("service[\\s_-]*pack");

  /**
   * The loop must not give back: with as many turns as a long text has, it would use up the stack.
   */
  private static final Pattern TOKEN = Pattern.compile("\\d++(?:\\.\\d++)*+|[\\p{L}\\p{M}]++");

  private NameTokens() {}

  /** The words of a name. */
  public static List<String> of(String name) {
    String text = MARKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
    text = Normalizer.normalize(text, Normalizer.Form.NFKC);
    text = SERVICE_PACK.matcher(text).replaceAll(" sp ");
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return List.copyOf(tokens);
  }

  /** Whether a word is a number, dotted or not. */
  public static boolean isNumber(String token) {
    return Character.isDigit(token.charAt(0));
  }

  /** Whether the words stand in a list one after the other from a place on. */
  public static boolean standAt(List<String> words, List<String> tokens, int at) {
    return at + words.size() <= tokens.size()
        && tokens.subList(at, at + words.size()).equals(words);
  }
}
