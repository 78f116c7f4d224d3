package org.befund.kb.signature;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.befund.kb.signature.TemplatePart.Anything;
import org.befund.kb.signature.TemplatePart.Capture;
import org.befund.kb.signature.TemplatePart.Constant;

/** Reads a template's text into its parts. */
final class TemplateParser {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private final String text;
  private final List<TemplatePart> parts = new ArrayList<>();
  private final Map<String, CaptureKind> kinds = new HashMap<>();
  private final StringBuilder constant = new StringBuilder();
  private String repeated = "";
  private boolean constantSeen;

  private TemplateParser(String text) {
    this.text = text;
  }

  static List<TemplatePart> parse(String text) {
    return new TemplateParser(text).parse();
  }

  private List<TemplatePart> parse() {
    int end = text.stripTrailing().length();
    int at = text.length() - text.stripLeading().length();
    while (at < end) {
      char c = text.charAt(at);
      if (c != '<') {
        constant.append(c);
        at++;
      } else if (at + 1 < end && text.charAt(at + 1) == '<') {
        constant.append('<');
        at += 2;
      } else {
        at = placeholder(at);
      }
    }
    endConstant();
    if (!constantSeen) {
      throw new TemplateSyntaxException(
          1, "a template needs some constant text, or every line would fit it");
    }
    return List.copyOf(parts);
  }

  /** Reads the placeholder that opens at an index, and returns the index after it. */
  private int placeholder(int open) {
    int close = text.indexOf('>', open);
    if (close < 0) {
      throw new TemplateSyntaxException(
          open + 1, "'<' opens a placeholder that no '>' closes; a literal '<' is written '<<'");
    }
    endConstant();
    String inside = text.substring(open + 1, close);
    TemplatePart part = inside.equals("*") ? new Anything() : capture(inside, open + 2);
    if (!parts.isEmpty()
        && parts.get(parts.size() - 1) instanceof Capture before
        && !before.kind().wholeRun()) {
      throw new TemplateSyntaxException(
          open + 1,
          "nothing constant tells where <"
              + before.name()
              + ":"
              + before.kind().yamlName()
              + "> ends and this placeholder begins");
    }
    parts.add(part);
    return close + 1;
  }

  private Capture capture(String inside, int column) {
    int colon = inside.indexOf(':');
    String name = colon < 0 ? inside : inside.substring(0, colon);
    if (colon < 0 || !NAME.matches(name)) {
      throw new TemplateSyntaxException(
          column,
          "found '<"
              + inside
              + ">', expected <*> or <name:kind>, kind being one of "
              + CaptureKind.names()
              + "; a literal '<' is written '<<'");
    }
    CaptureKind kind =
        CaptureKind.named(inside.substring(colon + 1))
            .orElseThrow(
                () ->
                    new TemplateSyntaxException(
                        column + colon + 1,
                        "found kind '"
                            + inside.substring(colon + 1)
                            + "', expected one of "
                            + CaptureKind.names()));
    CaptureKind before = kinds.putIfAbsent(name, kind);
    if (before != null) {
      repeat(name, before, kind, column);
    }
    return new Capture(name, kind);
  }

  private void repeat(String name, CaptureKind before, CaptureKind kind, int column) {
    if (before != kind) {
      throw new TemplateSyntaxException(
          column, "'" + name + "' was " + before.yamlName() + " before and is captured again");
    }
    if (!repeated.isEmpty() && !repeated.equals(name)) {
      throw new TemplateSyntaxException(
          column, "only one name may stand twice in a template, and '" + repeated + "' does");
    }
    repeated = name;
  }

  private void endConstant() {
    if (constant.isEmpty()) {
      return;
    }
    constantSeen |= !constant.toString().isBlank();
    parts.add(new Constant(constant.toString()));
    constant.setLength(0);
  }
}
