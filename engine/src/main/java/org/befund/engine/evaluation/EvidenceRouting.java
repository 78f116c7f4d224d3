package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.evidence.Evidence;
import org.befund.engine.evidence.LogTime;
import org.befund.engine.evidence.ReadLog;
import org.befund.engine.evidence.clock.ClockOffset;
import org.befund.engine.recognition.Observations;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.LogSignature;
import org.befund.kb.signature.LogFormat;
import org.befund.kb.signature.Where;
import org.befund.rules.Source;
import org.befund.rules.observation.Finding;
import org.befund.rules.observation.LogRead;
import org.befund.rules.observation.Observation;
import org.befund.rules.observation.SolvedClock;

/**
 * Tells which findings speak of which subject: a server's own log of itself, a served host's log of
 * the server that it names, or else of every server that may serve it.
 */
final class EvidenceRouting {
  private final Observations observations;
  private final Evidence evidence;
  private final FindingIndex findings;
  private final Map<String, Set<LogFormat>> formats;
  private final Map<String, List<ReadLog>> readByHost = new HashMap<>();

  EvidenceRouting(Observations observations, Evidence evidence) {
    this.observations = observations;
    this.evidence = evidence;
    this.findings = new FindingIndex(observations.hosts(), evidence.findings());
    this.formats = evidence.formatsRead();
    for (ReadLog log : evidence.logs()) {
      readByHost.computeIfAbsent(log.host(), host -> new ArrayList<>()).add(log);
    }
  }

  private EvidenceRouting(Observations observations, EvidenceRouting of) {
    this.observations = observations;
    this.evidence = of.evidence;
    this.findings = of.findings;
    this.formats = of.formats;
    this.readByHost.putAll(of.readByHost);
  }

  /** The same evidence, where other things were observed of the same hosts. */
  EvidenceRouting with(Observations now) {
    return new EvidenceRouting(now, this);
  }

  /** The name under which a signature is looked for: signatures of two advisories may share ids. */
  static String qualified(Advisory advisory, LogSignature signature) {
    return advisory.id() + "/" + signature.pattern().id();
  }

  /**
   * What the logs say of one subject.
   *
   * @param serves whether the logs of hosts that it serves may speak of it
   */
  List<Observation> of(Advisory advisory, String subject, boolean serves) {
    List<Observation> routed = new ArrayList<>();
    FindingIndex.Incidents incidents = findings.incidents(advisory);
    for (LogSignature signature : advisory.signatures()) {
      String name = qualified(advisory, signature);
      if (signature.pattern().where() == Where.SUBJECT) {
        for (org.befund.engine.evidence.Finding finding : findings.on(name, subject)) {
          routed.add(fact(advisory, signature, finding, subject));
        }
      } else {
        for (org.befund.engine.evidence.Finding finding : findings.addressedTo(name, subject)) {
          String key = incidents.key(finding);
          boolean own = finding.host().equals(subject);
          if ((own || serves && observations.serving().serves(subject, finding.host()))
              && !incidents.isOfAnother(key, subject)) {
            routed.add(fact(advisory, signature, finding, subject));
          }
        }
      }
    }
    routed.addAll(logsRead(advisory, subject, serves));
    return routed;
  }

  private Finding fact(
      Advisory advisory,
      LogSignature signature,
      org.befund.engine.evidence.Finding finding,
      String subject) {
    FindingIndex.Incidents incidents = findings.incidents(advisory);
    String key = incidents.key(finding);
    org.befund.engine.evidence.Finding joined = incidents.of(key, subject);
    ClockOffset clock = findings.clocks(advisory).of(finding);
    LogTime time = finding.time().orOffset(clock == null ? null : clock.zone());
    // The subject's own clock is the better witness where both logs tell of one incident.
    LogTime witness =
        time.instant().isEmpty() && joined != null && joined.time().instant().isPresent()
            ? joined.time()
            : time;
    boolean match = finding.kind() == org.befund.engine.evidence.Finding.Kind.MATCH;
    return new Finding(
        advisory.id(),
        signature.pattern().id(),
        match,
        signature.pattern().strength(),
        finding.host(),
        finding.file(),
        finding.line(),
        witness.earliest(),
        witness.latest(),
        finding.captures(),
        match ? key : null,
        finding.missing(),
        finding.shortfalls(),
        clock == null
            ? null
            : new SolvedClock(clock.reference(), clock.zone(), clock.pairs(), clock.spread()));
  }

  private List<Observation> logsRead(Advisory advisory, String subject, boolean serves) {
    List<Observation> logs = new ArrayList<>();
    List<ReadLog> read =
        serves ? evidence.logs() : readByHost.getOrDefault(subject, List.<ReadLog>of());
    for (ReadLog file : read) {
      boolean own = file.host().equals(subject);
      if ((own || observations.serving().serves(subject, file.host()))
          && isRelevant(advisory, file, own)) {
        logs.add(
            new LogRead(
                advisory.id(), file.host(), file.file(), new Source(Source.Kind.LOG, file.file())));
      }
    }
    return logs;
  }

  /** An empty log has no format of its own and was read all the same. */
  private boolean isRelevant(Advisory advisory, ReadLog file, boolean own) {
    Set<LogFormat> formats = this.formats.getOrDefault(file.host(), Set.of());
    for (LogSignature signature : advisory.signatures()) {
      boolean right = own || signature.pattern().where() == Where.SERVED_HOST;
      if (right && (formats.isEmpty() || formats.contains(signature.pattern().format()))) {
        return true;
      }
    }
    return false;
  }
}
