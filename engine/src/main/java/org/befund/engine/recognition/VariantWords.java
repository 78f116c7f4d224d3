package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.befund.kb.catalogue.Architecture;
import org.befund.kb.catalogue.Installation;
import org.befund.kb.catalogue.NameTokens;
import org.befund.kb.catalogue.Product;
import org.jspecify.annotations.Nullable;

/**
 * The words by which names tell the variants of one product apart: the processor, the edition, how
 * much was installed. Inventories write them in many ways: {@code (x64)}, {@code for x64-based
 * Systems}, {@code für 32-Bit-Systeme}, {@code Enterprise Edition}, {@code Server
 * Core-Installation}.
 */
final class VariantWords {

  /** Words that say something, and what they say. */
  private record Phrase(List<String> words, Traits says) {}

  private static final Set<Architecture> WIDE = Set.of(Architecture.X64, Architecture.IA64);

  private static final List<Phrase> ARCHITECTURES =
      longestFirst(
          List.of(
              architecture("x86", Architecture.X86),
              architecture("i386", Architecture.X86),
              architecture("i686", Architecture.X86),
              architecture("ia-32", Architecture.X86),
              architecture("32-bit", Architecture.X86),
              architecture("32-bits", Architecture.X86),
              architecture("x64", Architecture.X64),
              architecture("amd64", Architecture.X64),
              architecture("em64t", Architecture.X64),
              architecture("intel64", Architecture.X64),
              architecture("x86-64", Architecture.X64),
              architecture("x64 64-bit", Architecture.X64),
              architecture("ia64", Architecture.IA64),
              architecture("itanium", Architecture.IA64),
              architecture("itanium2", Architecture.IA64),
              architecture("64-bit itanium", Architecture.IA64),
              architecture("arm", Architecture.ARM),
              architecture("arm64", Architecture.ARM64),
              architecture("aarch64", Architecture.ARM64),
              architecture("arm 64-bit", Architecture.ARM64),
              architecture("alpha", Architecture.ALPHA),
              architecture("powerpc", Architecture.POWERPC),
              new Phrase(NameTokens.of("64-bit"), Traits.ofArchitecture(WIDE)),
              new Phrase(NameTokens.of("64-bits"), Traits.ofArchitecture(WIDE))));

  /** Words that may mean something else in a name, unless it says that the product is for it. */
  private static final Set<String> OFTEN_OTHERWISE = Set.of("alpha", "arm");

  private static final List<Phrase> INSTALLATIONS =
      longestFirst(
          List.of(
              installation("server core installation", Installation.SERVER_CORE),
              installation("server core installation option", Installation.SERVER_CORE),
              installation("server core", Installation.SERVER_CORE),
              installation("core installation", Installation.SERVER_CORE),
              installation("full installation", Installation.FULL),
              installation("vollständige installation", Installation.FULL)));

  private static final Set<String> BEFORE = Set.of("for", "für", "fuer", "auf", "on");

  private static final Set<String> AFTER =
      Set.of(
          "based",
          "basierte",
          "basierten",
          "systems",
          "system",
          "systeme",
          "systemen",
          "edition",
          "version",
          "processor",
          "processors",
          "prozessor",
          "prozessoren",
          "pc",
          "cpu");

  private final List<Phrase> editions;

  VariantWords(Product product) {
    List<Phrase> phrases = new ArrayList<>();
    for (String name : product.editions()) {
      List<String> words = NameTokens.of(name);
      if (!words.isEmpty()) {
        phrases.add(new Phrase(words, Traits.ofEdition(Product.edition(name))));
      }
    }
    this.editions = longestFirst(phrases);
  }

  /** How many words from a place on tell a variant; 0 when the word there tells none. */
  int lengthAt(List<String> tokens, int at) {
    Phrase edition = at(editions, tokens, at);
    if (edition != null) {
      return extended(tokens, at + edition.words.size()) - at;
    }
    Phrase installation = at(INSTALLATIONS, tokens, at);
    if (installation != null) {
      return installation.words.size();
    }
    int begin = BEFORE.contains(tokens.get(at)) ? at + 1 : at;
    Phrase architecture = architectureAt(tokens, begin);
    return architecture == null ? 0 : extended(tokens, begin + architecture.words.size()) - at;
  }

  /** What the words at a place tell, if {@link #lengthAt} says that they tell something. */
  Traits at(List<String> tokens, int at) {
    Phrase phrase = at(editions, tokens, at);
    if (phrase == null) {
      phrase = at(INSTALLATIONS, tokens, at);
    }
    if (phrase == null) {
      phrase = architectureAt(tokens, BEFORE.contains(tokens.get(at)) ? at + 1 : at);
    }
    return phrase == null ? Traits.NONE : phrase.says;
  }

  /** Reads an edition as keys hold it; empty when the product is not known to have it. */
  Optional<Traits> edition(String text) {
    List<String> tokens = new ArrayList<>(NameTokens.of(text));
    Traits found = Traits.NONE;
    for (int at = 0; at < tokens.size(); at++) {
      Phrase phrase = at(editions, tokens, at);
      if (phrase != null) {
        found = found.and(phrase.says);
        at += phrase.words.size() - 1;
      }
    }
    if (!found.editions().isEmpty()) {
      return Optional.of(found);
    }
    Set<String> whole = new HashSet<>();
    String joined = String.join("", tokens);
    whole.add(joined);
    whole.add(joined.replaceFirst("^server", ""));
    whole.add(joined.replaceFirst("^server", "").replaceFirst("(?:server)?core$", ""));
    return editions.stream()
        .filter(phrase -> whole.contains(String.join("", phrase.words)))
        .map(Phrase::says)
        .findFirst();
  }

  /** Reads a processor as keys hold it; empty when the text is none. */
  static Optional<Traits> architecture(String text) {
    List<String> tokens = NameTokens.of(text);
    Traits says = Traits.NONE;
    int at = 0;
    while (at < tokens.size()) {
      Phrase phrase = at(ARCHITECTURES, tokens, at);
      if (phrase == null) {
        return Optional.empty();
      }
      says = says.and(phrase.says);
      at = extended(tokens, at + phrase.words.size());
    }
    return says.architectures().isEmpty() ? Optional.empty() : Optional.of(says);
  }

  private static @Nullable Phrase architectureAt(List<String> tokens, int at) {
    Phrase phrase = at < tokens.size() ? at(ARCHITECTURES, tokens, at) : null;
    boolean doubtful = phrase != null && phrase.words.stream().allMatch(OFTEN_OTHERWISE::contains);
    boolean clear = doubtful && at > 0 && BEFORE.contains(tokens.get(at - 1));
    return doubtful && !clear ? null : phrase;
  }

  private static boolean hasAfter(List<String> tokens, int at) {
    return at < tokens.size() && AFTER.contains(tokens.get(at));
  }

  private static int extended(List<String> tokens, int end) {
    int at = end;
    while (hasAfter(tokens, at)) {
      at++;
    }
    return at;
  }

  private static @Nullable Phrase at(List<Phrase> phrases, List<String> tokens, int at) {
    for (Phrase phrase : phrases) {
      if (NameTokens.standAt(phrase.words, tokens, at)) {
        return phrase;
      }
    }
    return null;
  }

  private static Phrase architecture(String words, Architecture architecture) {
    return new Phrase(NameTokens.of(words), Traits.ofArchitecture(Set.of(architecture)));
  }

  private static Phrase installation(String words, Installation installation) {
    return new Phrase(NameTokens.of(words), Traits.ofInstallation(installation));
  }

  private static List<Phrase> longestFirst(List<Phrase> phrases) {
    return phrases.stream()
        .sorted(Comparator.<Phrase>comparingInt(phrase -> phrase.words.size()).reversed())
        .toList();
  }
}
