package org.befund.engine.recognition;

import java.util.List;
import java.util.Optional;
import org.befund.kb.catalogue.NameTokens;

/** Spellings of a service pack; {@code RTM} stands for none. */
final class ServicePack {

  static final String NONE = "RTM";

  private ServicePack() {}

  /** Reads a service pack that stands alone; empty when the text is none. */
  static Optional<String> parse(String text) {
    List<String> tokens = NameTokens.of(text);
    if (tokens.size() == 1 && tokens.get(0).matches("none|rtm|gold|keines?|kein")) {
      return Optional.of(NONE);
    }
    if (tokens.size() == 1 && NameTokens.isNumber(tokens.get(0))) {
      return number(tokens.get(0));
    }
    Optional<String> pack = at(tokens, 0);
    int words = pack.isPresent() ? length(tokens, 0) : 0;
    return words == tokens.size() ? pack : Optional.empty();
  }

  /** The service pack that stands at a place among the words of a name; empty when none does. */
  static Optional<String> at(List<String> tokens, int at) {
    if (tokens.size() > at && tokens.get(at).equals("rtm")) {
      return Optional.of(NONE);
    }
    boolean stands =
        tokens.size() > at + 1
            && tokens.get(at).equals("sp")
            && NameTokens.isNumber(tokens.get(at + 1));
    return stands ? number(tokens.get(at + 1)) : Optional.empty();
  }

  /**
   * How many words the service pack at a place takes: {@code sp 1}, {@code sp 1 a}, {@code rtm}.
   */
  static int length(List<String> tokens, int at) {
    if (tokens.get(at).equals("rtm")) {
      return 1;
    }
    return tokens.size() > at + 2 && tokens.get(at + 2).matches("[a-c]") ? 3 : 2;
  }

  private static Optional<String> number(String digits) {
    if (!digits.matches("0*\\d{1,2}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(digits);
    return Optional.of(number == 0 ? NONE : "SP" + number);
  }
}
