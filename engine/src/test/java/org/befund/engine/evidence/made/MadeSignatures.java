package org.befund.engine.evidence.made;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.befund.engine.evaluation.Evaluator;
import org.befund.kb.document.Unreadable;
import org.befund.kb.signature.Bounds;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.LogFormat;
import org.befund.kb.signature.Presence;
import org.befund.kb.signature.Signature;
import org.befund.kb.signature.Step;
import org.befund.kb.signature.Strength;
import org.befund.kb.signature.Where;
import org.befund.kb.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** The signatures of all advisories, and some that use what those do not. */
final class MadeSignatures {
  private static final LineTemplate TRACE = LineTemplate.parse("service stopped unexpectedly");

  private MadeSignatures() {}

  static List<Signature> all() {
    try {
      List<Signature> all =
          new ArrayList<>(Evaluator.signatures(Snapshot.builtIn().advisories().values()));
      all.add(retried(LogFormat.WINDOWS_UPDATE));
      all.add(retried(LogFormat.CONFIG_MANAGER));
      all.add(counted());
      return all;
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Optional and forbidden lines, captures that must agree, least and most times. */
  private static Signature retried(LogFormat format) {
    Duration second = Duration.ofSeconds(1);
    Duration minute = Duration.ofMinutes(1);
    return new Signature(
        "retried-" + format.yamlName(),
        format,
        Where.SUBJECT,
        Strength.MEDIUM,
        List.of(
            step("Download <job:number> of <file:word> begins", Bounds.NONE, Presence.REQUIRED),
            step("Download <job:number> retried by <by:word>", Bounds.NONE, Presence.OPTIONAL),
            step("Download <job:number> succeeded", Bounds.NONE, Presence.FORBIDDEN),
            step(
                "Service stopped unexpectedly, job <job:number>, result <code:hex>",
                new Bounds(second, minute, null),
                Presence.REQUIRED),
            step(
                "Job <job:number> waits to be tried again",
                new Bounds(second, minute, null),
                Presence.REQUIRED)),
        Duration.ofMinutes(5),
        List.of(TRACE));
  }

  /** A line that shows several times, and one that stands near. */
  private static Signature counted() {
    Step step =
        step(
            "Service stopped unexpectedly, session <session:guid>",
            new Bounds(null, Duration.ofSeconds(30), null),
            Presence.REQUIRED);
    return new Signature(
        "counted",
        LogFormat.SOFTWARE_DISTRIBUTION,
        Where.SUBJECT,
        Strength.STRONG,
        List.of(
            step,
            step,
            step,
            step("Giving up on <session:guid>", new Bounds(null, null, 1), Presence.REQUIRED)),
        List.of(TRACE));
  }

  private static Step step(String line, Bounds bounds, Presence presence) {
    @Nullable LineTemplate origin = null;
    return new Step(LineTemplate.parse(line), null, origin, false, bounds, presence);
  }
}
