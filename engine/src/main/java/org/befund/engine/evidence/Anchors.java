package org.befund.engine.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.befund.engine.evidence.LiteralSearch.Wanted;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.Signature;
import org.befund.kb.signature.Step;

/**
 * The texts by which the lines that matter are told from the rest before they are read: every line
 * that a step, a trace or a statement of the zone is on holds one of them.
 *
 * <p>A step whose constant parts are too short has none. It only matters after the step before it,
 * so from there on all lines are read until it shows or its time is over. A signature that begins
 * with such a step, or has such a trace, leaves nothing to skip.
 */
final class Anchors {
  /** Shorter texts occur everywhere, and make the search for all others slow. */
  private static final int SHORTEST = 6;

  /** A longer text is found no faster. */
  private static final int LONG_ENOUGH = 16;

  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x21-\\x7E]+");

  private Anchors() {}

  /**
   * The texts to look for.
   *
   * @param signatures the signatures
   * @return the search, or empty if every line has to be read
   */
  static Optional<LiteralSearch> of(Collection<Signature> signatures) {
    Set<Wanted> wanted = new LinkedHashSet<>();
    RecordSyntax.ZONE_STATEMENTS.forEach(text -> wanted.add(new Wanted(text, List.of())));
    for (Signature signature : signatures) {
      List<LineTemplate> needed = new ArrayList<>(signature.nearMiss());
      needed.add(signature.steps().get(0).line());
      for (LineTemplate template : needed) {
        if (anchor(template).isEmpty()) {
          return Optional.empty();
        }
      }
      signature.nearMiss().forEach(template -> anchor(template).ifPresent(wanted::add));
      signature.steps().stream()
          .filter(step -> !step.continuation())
          .forEach(step -> anchor(step.line()).ifPresent(wanted::add));
    }
    return Optional.of(new LiteralSearch(wanted));
  }

  /** Whether a step is found without reading every line. */
  static boolean isAnchored(Step step) {
    return step.continuation() || anchor(step.line()).isPresent();
  }

  /** The rarest run of ASCII characters in a template's constants, if one is long enough. */
  private static Optional<Wanted> anchor(LineTemplate template) {
    List<String> runs = new ArrayList<>();
    for (String literal : template.literals()) {
      for (String run : NOT_ASCII.split(literal)) {
        if (!run.isEmpty() && !runs.contains(run)) {
          runs.add(run);
        }
      }
    }
    String rarest = "";
    for (String run : runs) {
      rarest = rarity(run) > rarity(rarest) ? run : rarest;
    }
    if (rarest.length() < SHORTEST) {
      return Optional.empty();
    }
    runs.remove(rarest);
    return Optional.of(new Wanted(rarest, runs));
  }

  /** How seldom a text is to be expected: long ones, and those that are no common words. */
  private static int rarity(String text) {
    if (text.length() < SHORTEST) {
      return text.length();
    }
    int rarity = SHORTEST;
    for (int i = 0; i < Math.min(LONG_ENOUGH, text.length()); i++) {
      rarity += Character.isLetter(text.charAt(i)) ? 2 : 3;
    }
    return rarity;
  }
}
