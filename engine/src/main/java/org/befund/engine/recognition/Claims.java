package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.befund.kb.catalogue.NameTokens;
import org.befund.kb.version.Version;

/**
 * What an entry says of the release and the variant: versions, service packs and traits, from its
 * keys and from within its name.
 *
 * @param versions without repetition, those of the keys first
 * @param servicePacks {@code RTM}, {@code SP1}, …, without repetition
 * @param traits what it says of the variant
 */
record Claims(Set<Version> versions, Set<String> servicePacks, Traits traits) {

  static final Claims NONE = new Claims(Set.of(), Set.of(), Traits.NONE);

  Claims {
    versions = new LinkedHashSet<>(versions);
    servicePacks = new LinkedHashSet<>(servicePacks);
  }

  Claims and(Claims other) {
    Claims both = new Claims(versions, servicePacks, traits.and(other.traits));
    both.versions.addAll(other.versions);
    both.servicePacks.addAll(other.servicePacks);
    return both;
  }

  static Claims ofServicePack(String servicePack) {
    return new Claims(Set.of(), Set.of(servicePack), Traits.NONE);
  }

  static Claims ofTraits(Traits traits) {
    return new Claims(Set.of(), Set.of(), traits);
  }

  /**
   * Reads a version as keys hold it: a number, or a number with a service pack as in {@code
   * 5.2.3790 Service Pack 2 Build 3790}.
   *
   * @return empty when the text is no version
   */
  static Optional<Claims> parse(String text) {
    Optional<Version> plain = Version.parse(text);
    if (plain.isPresent()) {
      return plain.map(version -> new Claims(Set.of(version), Set.of(), Traits.NONE));
    }
    List<String> tokens = new ArrayList<>(NameTokens.of(text));
    int build = tokens.indexOf("build");
    if (build > 0 && build == tokens.size() - 2 && NameTokens.isNumber(tokens.get(build + 1))) {
      tokens = tokens.subList(0, build);
    }
    Claims claims = NONE;
    int at = 0;
    while (at < tokens.size()) {
      int length = lengthAt(tokens, at);
      if (length == 0) {
        return Optional.empty();
      }
      claims = claims.and(at(tokens, at));
      at += length;
    }
    return claims.versions.size() == 1 ? Optional.of(claims) : Optional.empty();
  }

  /** What stands at a place among the words of a name. */
  static Claims at(List<String> tokens, int at) {
    Optional<String> servicePack = ServicePack.at(tokens, at);
    if (servicePack.isPresent()) {
      return ofServicePack(servicePack.get());
    }
    Optional<Version> month = MonthNames.at(tokens, at);
    if (month.isPresent()) {
      return new Claims(Set.of(month.get()), Set.of(), Traits.NONE);
    }
    int number = tokens.get(at).equals("v") ? at + 1 : at;
    if (number < tokens.size() && NameTokens.isNumber(tokens.get(number))) {
      Optional<Version> version = Version.parse(tokens.get(number));
      return version.map(v -> new Claims(Set.of(v), Set.of(), Traits.NONE)).orElse(NONE);
    }
    return NONE;
  }

  /** How many words the claim at a place takes; 0 when there is none. */
  static int lengthAt(List<String> tokens, int at) {
    if (ServicePack.at(tokens, at).isPresent()) {
      return ServicePack.length(tokens, at);
    }
    if (at(tokens, at).versions.isEmpty()) {
      return 0;
    }
    boolean two = tokens.get(at).equals("v") || MonthNames.at(tokens, at).isPresent();
    return two ? 2 : 1;
  }
}
