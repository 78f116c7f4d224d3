package org.befund.cli.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.befund.kb.signature.Shortfall;
import org.befund.kb.signature.Shortfall.Kind;

/** What keeps a near miss from being a match. */
final class ShortfallText {
  private ShortfallText() {}

  /** Writes each as a paragraph, those whose lines are not there as one. */
  static void write(List<Shortfall> shortfalls, int indent, Page page, Words words) {
    for (Shortfall shortfall : shortfalls) {
      if (shortfall.kind() != Kind.ABSENT) {
        write(shortfall, indent, page, words);
      }
    }
    List<Shortfall> absent =
        shortfalls.stream().filter(each -> each.kind() == Kind.ABSENT).toList();
    if (!absent.isEmpty()) {
      String steps =
          absent.stream()
              .map(each -> Integer.toString(each.step()))
              .collect(Collectors.joining(", "));
      page.start(indent, indent + 4).add(words.get("shortfall.absent", steps));
      page.add(absent.get(0).line()).end();
    }
  }

  private static void write(Shortfall shortfall, int indent, Page page, Words words) {
    page.start(indent, indent + 4);
    String file = shortfall.file();
    if (file != null) {
      String at = file.concat(":").concat(Long.toString(shortfall.at())).concat(":");
      page.add(Style.FAINT, at);
    }
    String capture = shortfall.capture();
    String found = shortfall.found();
    String key = "shortfall.".concat(name(shortfall.kind()));
    page.add(
        words.get(
            found.isEmpty() && isText(shortfall.kind()) ? key.concat("-nothing") : key,
            shortfall.expected(),
            found,
            capture == null ? "" : capture));
    page.add(words.get("shortfall.step", Integer.toString(shortfall.step())));
    page.add(shortfall.line()).end();
  }

  private static boolean isText(Kind kind) {
    return switch (kind) {
      case CONSTANT, PLACEHOLDER, LEVEL, ORIGIN -> true;
      default -> false;
    };
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
