package org.befund.engine.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private Anchors() {}

  /**
   * The texts to look for.
   *
   * @param signatures the signatures
   * @return the search, or empty if every line has to be read
   */
  static Optional<LiteralSearch> of(Collection<Signature> signatures) {
    Set<String> texts = new LinkedHashSet<>(RecordSyntax.ZONE_STATEMENTS);
    for (Signature signature : signatures) {
      List<LineTemplate> needed = new ArrayList<>(signature.nearMiss());
      needed.add(signature.steps().get(0).line());
      for (LineTemplate template : needed) {
        if (anchor(template).isEmpty()) {
          return Optional.empty();
        }
      }
      signature.nearMiss().forEach(template -> anchor(template).ifPresent(texts::add));
      signature.steps().stream()
          .filter(step -> !step.continuation())
          .forEach(step -> anchor(step.line()).ifPresent(texts::add));
    }
    return Optional.of(new LiteralSearch(texts));
  }

  /** Whether a step is found without reading every line. */
  static boolean isAnchored(Step step) {
    return step.continuation() || anchor(step.line()).isPresent();
  }

  /** The longest run of ASCII characters in a template's constants, if it is long enough. */
  private static Optional<String> anchor(LineTemplate template) {
    String longest = "";
    for (String literal : template.literals()) {
      for (String run : literal.split("[^\\x21-\\x7E]+")) {
        longest = run.length() > longest.length() ? run : longest;
      }
    }
    return longest.length() < SHORTEST ? Optional.empty() : Optional.of(longest);
  }
}
