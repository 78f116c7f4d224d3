package org.befund.kb.signature;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.befund.kb.signature.TemplatePart.Capture;
import org.befund.kb.signature.TemplatePart.Constant;
import org.jspecify.annotations.Nullable;

/**
 * A word that a template asks for, or a placeholder.
 *
 * @param constant the word; null for a placeholder
 * @param part the part of the template that it is of
 * @param goesOn whether more letters may follow at once, as a placeholder takes them
 * @param begun whether letters may come before at once
 */
record TemplateWord(@Nullable Token constant, TemplatePart part, boolean goesOn, boolean begun) {
  /** What a sign counts where a word counts one. */
  private static final double SIGN = 0.25;

  /** What it costs, for one, to take a word for another one that is like it. */
  private static final double LIKE = 0.6;

  private static final Map<CaptureKind, Pattern> WHOLE = new EnumMap<>(CaptureKind.class);

  static {
    for (CaptureKind kind : CaptureKind.values()) {
      WHOLE.put(kind, Pattern.compile(kind.regex(true), Pattern.CASE_INSENSITIVE));
    }
  }

  /** The words of a template, in order. */
  static List<TemplateWord> of(List<TemplatePart> parts) {
    List<TemplateWord> words = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      TemplatePart part = parts.get(i);
      if (!(part instanceof Constant constant)) {
        words.add(new TemplateWord(null, part, false, false));
        continue;
      }
      boolean after = i + 1 < parts.size();
      for (Token token : Token.of(constant.text())) {
        boolean last = after && token.to() == constant.text().length() && token.isWord();
        boolean first = i > 0 && token.from() == 0 && token.isWord();
        words.add(new TemplateWord(token, part, last, first));
      }
    }
    return words;
  }

  /** Whether it takes any words, or none. */
  boolean isOpen() {
    return constant == null && !(part instanceof Capture capture && capture.kind().wholeRun());
  }

  /** How much it counts. */
  double weight() {
    if (constant == null) {
      return isOpen() ? 0 : 1;
    }
    return constant.isWord() ? 1 : SIGN;
  }

  /** What it costs to take a token for it; nothing if it is the one. */
  double cost(Token token) {
    if (constant != null && constant.isWord() != token.isWord()) {
      return weight() + SIGN;
    } else if (constant != null) {
      return isMet(constant, token) ? 0 : weight() * (constant.isLike(token) ? LIKE : 1);
    }
    Pattern kind = part instanceof Capture capture ? WHOLE.get(capture.kind()) : null;
    if (kind != null && kind.matcher(token.toString()).matches()) {
      return 0;
    }
    return weight() * (token.isWord() ? LIKE : 1);
  }

  private boolean isMet(Token wanted, Token token) {
    int longer = token.length() - wanted.length();
    return wanted.equalsIgnoreCase(token)
        || goesOn && longer > 0 && wanted.equalsIgnoreCase(token.part(0, wanted.length()))
        || begun && longer > 0 && wanted.equalsIgnoreCase(token.part(longer, wanted.length()));
  }
}
