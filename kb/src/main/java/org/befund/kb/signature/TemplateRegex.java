package org.befund.kb.signature;

import com.google.re2j.Pattern;
import java.util.List;
import org.befund.kb.signature.TemplatePart.Anything;
import org.befund.kb.signature.TemplatePart.Capture;
import org.befund.kb.signature.TemplatePart.Constant;
import org.jspecify.annotations.Nullable;

/** Turns a template's parts into RE2 expressions. */
final class TemplateRegex {
  /** A no-break space counts as white space too: French .NET texts have one before a colon. */
  private static final String SPACE = "[\\s\\x{a0}]+";

  private final List<TemplatePart> parts;
  private final boolean whole;
  private final StringBuilder regex = new StringBuilder();

  private TemplateRegex(List<TemplatePart> parts, boolean whole) {
    this.parts = parts;
    this.whole = whole;
  }

  /** The expression of all parts, each capture a group of its own. */
  static Pattern of(List<TemplatePart> parts) {
    return new TemplateRegex(parts, true).compile(null, "");
  }

  /** The expression of some parts out of a template: its constants may be cut out of words. */
  static Pattern piece(List<TemplatePart> parts) {
    return new TemplateRegex(parts, false).compile(null, "");
  }

  /** The same with one capture bound to a value, everywhere it stands. */
  static Pattern bound(List<TemplatePart> parts, String name, String value) {
    return new TemplateRegex(parts, true).compile(name, value);
  }

  private Pattern compile(@Nullable String bound, String value) {
    for (int i = 0; i < parts.size(); i++) {
      TemplatePart part = parts.get(i);
      if (part instanceof Constant constant) {
        constant(constant.text(), i);
      } else if (part instanceof Anything) {
        regex.append(".*?");
      } else if (part instanceof Capture capture) {
        boolean isBound = capture.name().equals(bound);
        capture(capture.kind(), i, isBound ? value : null);
      }
    }
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  private void constant(String text, int index) {
    if (whole && index == 0 && isWord(text.charAt(0))) {
      regex.append("\\b");
    }
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isSpace(text.charAt(end)) == isSpace(text.charAt(at))) {
        end++;
      }
      regex.append(isSpace(text.charAt(at)) ? SPACE : Pattern.quote(text.substring(at, end)));
      at = end;
    }
    if (whole && index == parts.size() - 1 && isWord(text.charAt(text.length() - 1))) {
      regex.append("\\b");
    }
  }

  private void capture(CaptureKind kind, int index, @Nullable String value) {
    if (kind.wholeRun() && !wordBefore(index)) {
      regex.append("\\b");
    }
    if (value == null) {
      regex.append('(').append(kind.regex(index == parts.size() - 1)).append(')');
    } else {
      // Letter case counts where the capture keeps it.
      regex.append(kind.normal("A").equals("A") ? "((?-i:" : "((?:");
      regex.append(Pattern.quote(value)).append("))");
    }
    if (kind.wholeRun() && !wordAfter(index)) {
      regex.append("\\b");
    }
  }

  private boolean wordBefore(int index) {
    return index > 0
        && parts.get(index - 1) instanceof Constant constant
        && isWord(constant.text().charAt(constant.text().length() - 1));
  }

  private boolean wordAfter(int index) {
    return index + 1 < parts.size()
        && parts.get(index + 1) instanceof Constant constant
        && isWord(constant.text().charAt(0));
  }

  private static boolean isWord(char c) {
    return c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
  }

  static boolean isSpace(char c) {
    return " \t\n\f\r\u00a0".indexOf(c) >= 0;
  }
}
