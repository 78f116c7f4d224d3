package org.befund.engine.evidence.made;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.kb.signature.LineTemplate;

/** Texts that fit line templates, read from the templates' own text. */
final class MadeText {
  private static final Pattern PART = Pattern.compile("<<|<\\*>|<([^<>:*]+):([a-z]+)>");

  /** What stands where anything may: words of programs that speak German, French, English. */
  private static final List<String> ANYTHING =
      List.of(
          "",
          " ",
          ": Das Element wurde bereits hinzugefügt. Schlüssel im Wörterbuch: ",
          ": Élément déjà ajouté. Clé du dictionnaire\u00a0: ",
          " LEV=M SOURCE=\"SMS Server\" ",
          " C:\\Programme\\Update Services\\Überprüfung\\");

  private final Random random;
  private final Map<String, String> values;

  /**
   * Creates a maker of texts.
   *
   * @param values what the captured names stand for; those that are missing are made up and added
   */
  MadeText(Random random, Map<String, String> values) {
    this.random = random;
    this.values = values;
  }

  /** A text that fits a template, in any case and with any white space. */
  String of(LineTemplate template) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    Matcher part = PART.matcher(template.text());
    while (part.find()) {
      text.append(constant(template.text().substring(at, part.start())));
      at = part.end();
      if (part.group().equals("<<")) {
        text.append('<');
      } else if (part.group(1) == null) {
        text.append(anything(text));
      } else {
        text.append(values.computeIfAbsent(part.group(1), name -> value(part.group(2))));
      }
    }
    return text.append(constant(template.text().substring(at))).toString();
  }

  /** Anything; nothing that makes a word of its neighbour a longer one. */
  private String anything(CharSequence before) {
    boolean word =
        before.length() > 0 && Character.isLetterOrDigit(before.charAt(before.length() - 1));
    String any = ANYTHING.get(random.nextInt(ANYTHING.size()));
    return word && any.isEmpty() ? " " : any;
  }

  private String constant(String text) {
    String spaced = random.nextInt(4) == 0 ? text.replace(" ", "  ") : text;
    return switch (random.nextInt(6)) {
      case 0 -> spaced.toLowerCase(Locale.ROOT);
      case 1 -> spaced.toUpperCase(Locale.ROOT);
      default -> spaced;
    };
  }

  private String value(String kind) {
    String number = Integer.toString(1 + random.nextInt(9_999_999));
    return switch (kind) {
      case "guid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "number" -> number;
      case "hex" -> "0x" + Integer.toHexString(random.nextInt(1 << 30));
      case "word" -> "srv" + number + ".contoso.example:8530";
      default -> "Server-" + number;
    };
  }
}
