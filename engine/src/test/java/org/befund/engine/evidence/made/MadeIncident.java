package org.befund.engine.evidence.made;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.befund.kb.signature.Bounds;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.Presence;
import org.befund.kb.signature.Signature;
import org.befund.kb.signature.Step;

/**
 * One failure, as its signature says that a log shows it.
 *
 * @param records one for each step that has a record of its own
 * @param steps for each record, which steps it shows, its continuations included
 * @param values what was captured
 */
record MadeIncident(
    Signature signature,
    List<MadeRecord> records,
    List<List<Integer>> steps,
    Map<String, String> values) {
  private static final Duration USUAL = Duration.ofMinutes(1);

  /** Makes one up, all bounds held. */
  static MadeIncident of(Signature signature, Random random, LocalDateTime begin, int thread) {
    Map<String, String> values = new HashMap<>();
    MadeText texts = new MadeText(random, values);
    List<MadeRecord> records = new ArrayList<>();
    List<List<Integer>> shown = new ArrayList<>();
    LocalDateTime at = begin;
    for (int i = 0; i < signature.steps().size(); i++) {
      Step step = signature.steps().get(i);
      boolean left =
          step.presence() == Presence.FORBIDDEN
              || step.presence() == Presence.OPTIONAL && random.nextBoolean();
      if (step.continuation()) {
        String frame = (random.nextBoolean() ? "   at " : "   bei ") + texts.of(step.line()) + " x";
        records.get(records.size() - 1).continuations().add(frame);
        shown.get(shown.size() - 1).add(i);
      } else if (!left) {
        at = records.isEmpty() ? at : at.plus(gap(signature, step.bounds(), random));
        records.add(record(step, at, thread, texts, random));
        shown.add(new ArrayList<>(List.of(i)));
      }
    }
    return new MadeIncident(signature, records, shown, values);
  }

  private static MadeRecord record(
      Step step, LocalDateTime at, int thread, MadeText texts, Random random) {
    LineTemplate origin = step.origin();
    String level = step.level();
    String before = List.of("", "WARNUNG: ", "  * ", "WARNING:     ").get(random.nextInt(4));
    return new MadeRecord(
        at,
        thread,
        level == null ? "Info" : level,
        origin == null ? "Agent" : texts.of(origin),
        before + texts.of(step.line()) + (random.nextBoolean() ? "" : " \u2026"),
        new ArrayList<>());
  }

  /** A time within bounds, often one of them; short enough for the whole. */
  private static Duration gap(Signature signature, Bounds bounds, Random random) {
    Duration least = bounds.least() == null ? Duration.ZERO : bounds.least();
    Duration most = bounds.most() == null ? USUAL.plus(least) : bounds.most();
    if (signature.within() != null) {
      Duration share = signature.within().dividedBy(signature.steps().size());
      most = least.compareTo(share) > 0 ? least : share.compareTo(most) < 0 ? share : most;
    }
    return switch (random.nextInt(4)) {
      case 0 -> least;
      case 1 -> most;
      default -> least.plusMillis((long) (random.nextDouble() * most.minus(least).toMillis()));
    };
  }
}
