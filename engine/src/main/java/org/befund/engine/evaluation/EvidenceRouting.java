package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.befund.engine.evidence.Evidence;
import org.befund.engine.evidence.LogFile;
import org.befund.engine.evidence.LogProblem;
import org.befund.engine.evidence.LogTime;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.LogSignature;
import org.befund.kb.signature.LogFormat;
import org.befund.kb.signature.Where;
import org.befund.rules.Source;
import org.befund.rules.observation.Finding;
import org.befund.rules.observation.LogRead;
import org.befund.rules.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Tells which findings speak of which subject: a server's own log of itself, a served host's log of
 * the server that it names, or else of every server that may serve it.
 */
final class EvidenceRouting {
  /** The capture that holds the name of the server that a log line names. */
  private static final String SERVER = "server";

  private final Set<String> hosts = new HashSet<>();
  private final List<LogFile> files;
  private final Evidence evidence;

  EvidenceRouting(Set<String> hosts, List<LogFile> files, Evidence evidence) {
    hosts.forEach(host -> this.hosts.add(folded(host)));
    this.files = files;
    this.evidence = evidence;
  }

  /** The name under which a signature is looked for: signatures of two advisories may share ids. */
  static String qualified(Advisory advisory, LogSignature signature) {
    return advisory.id() + "/" + signature.pattern().id();
  }

  /**
   * What the logs say of one subject.
   *
   * @param served the hosts that the subject serves
   */
  List<Observation> of(Advisory advisory, String subject, Set<String> served) {
    List<Observation> routed = new ArrayList<>();
    Map<String, org.befund.engine.evidence.Finding> own = new LinkedHashMap<>();
    Set<String> others = new HashSet<>();
    for (LogSignature signature : advisory.signatures()) {
      if (signature.pattern().where() == Where.SUBJECT) {
        for (org.befund.engine.evidence.Finding finding : matches(advisory, signature)) {
          String key = key(advisory, finding);
          if (key != null && finding.host().equals(subject)) {
            own.put(key, finding);
          } else if (key != null) {
            others.add(key);
          }
        }
      }
    }
    others.removeAll(own.keySet());
    for (LogSignature signature : advisory.signatures()) {
      boolean ofSubject = signature.pattern().where() == Where.SUBJECT;
      for (org.befund.engine.evidence.Finding finding : findings(advisory, signature)) {
        String key = key(advisory, finding);
        boolean mine =
            ofSubject
                ? finding.host().equals(subject)
                : (finding.host().equals(subject) || served.contains(finding.host()))
                    && isAddressedTo(finding, subject)
                    && (key == null || !others.contains(key));
        if (mine) {
          routed.add(fact(advisory, signature, finding, key, key == null ? null : own.get(key)));
        }
      }
    }
    routed.addAll(logsRead(advisory, subject, served));
    return routed;
  }

  private List<org.befund.engine.evidence.Finding> findings(
      Advisory advisory, LogSignature signature) {
    String name = qualified(advisory, signature);
    return evidence.findings().stream().filter(f -> f.signature().equals(name)).toList();
  }

  private List<org.befund.engine.evidence.Finding> matches(
      Advisory advisory, LogSignature signature) {
    return findings(advisory, signature).stream()
        .filter(f -> f.kind() == org.befund.engine.evidence.Finding.Kind.MATCH)
        .toList();
  }

  private static @Nullable String key(
      Advisory advisory, org.befund.engine.evidence.Finding finding) {
    Advisory.Correlation correlation = advisory.correlation();
    return correlation == null ? null : finding.captures().get(correlation.capture());
  }

  private boolean isAddressedTo(org.befund.engine.evidence.Finding finding, String subject) {
    String server = finding.captures().get(SERVER);
    if (server == null) {
      return true;
    }
    String name = withoutPort(folded(server));
    String shortName = shortName(name);
    boolean known = false;
    for (String host : hosts) {
      known |= host.equals(name) || shortName(host).equals(shortName);
    }
    return !known || folded(subject).equals(name) || shortName(folded(subject)).equals(shortName);
  }

  private static Finding fact(
      Advisory advisory,
      LogSignature signature,
      org.befund.engine.evidence.Finding finding,
      @Nullable String key,
      org.befund.engine.evidence.@Nullable Finding joined) {
    LogTime time = finding.time();
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
        finding.missing());
  }

  private List<Observation> logsRead(Advisory advisory, String subject, Set<String> served) {
    List<Observation> read = new ArrayList<>();
    for (LogFile file : files) {
      boolean own = file.host().equals(subject);
      if ((own || served.contains(file.host()))
          && wasRead(file)
          && isRelevant(advisory, file, own)) {
        read.add(
            new LogRead(
                advisory.id(),
                file.host(),
                file.displayName(),
                new Source(Source.Kind.LOG, file.displayName())));
      }
    }
    return read;
  }

  private boolean wasRead(LogFile file) {
    for (LogProblem problem : evidence.problems()) {
      if (problem.host().equals(file.host())
          && problem.file().equals(file.displayName())
          && isWhole(problem.kind())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhole(LogProblem.Kind kind) {
    return switch (kind) {
      case MISSING, NOT_A_FILE, UNREADABLE, UNKNOWN_FORMAT -> true;
      case BINARY, TOO_LONG -> false;
    };
  }

  /** An empty log has no format of its own and was read all the same. */
  private boolean isRelevant(Advisory advisory, LogFile file, boolean own) {
    Set<LogFormat> formats = evidence.formatsRead().getOrDefault(file.host(), Set.of());
    for (LogSignature signature : advisory.signatures()) {
      boolean right = own || signature.pattern().where() == Where.SERVED_HOST;
      if (right && (formats.isEmpty() || formats.contains(signature.pattern().format()))) {
        return true;
      }
    }
    return false;
  }

  private static String withoutPort(String server) {
    int port = server.lastIndexOf(':');
    return port > 0 ? server.substring(0, port) : server;
  }

  private static String shortName(String host) {
    int dot = host.indexOf('.');
    return dot > 0 ? host.substring(0, dot) : host;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
