package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.befund.engine.evidence.Finding;
import org.befund.engine.evidence.clock.Clocks;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.LogSignature;
import org.befund.kb.signature.Where;
import org.jspecify.annotations.Nullable;

/** The findings of all logs, by what is asked of them: host, server that is named, incident. */
final class FindingIndex {
  /** The capture that holds the name of the server that a log line names. */
  private static final String SERVER = "server";

  private static final Incidents NONE = new Incidents(null, Map.of());

  private final Set<String> shortNames = new HashSet<>();
  private final Map<String, Map<String, List<Finding>>> byHost = new LinkedHashMap<>();
  private final Map<String, Addressed> addressed = new HashMap<>();
  private final Map<String, Incidents> incidents = new ConcurrentHashMap<>();
  private final Map<String, Clocks> clocks = new ConcurrentHashMap<>();

  /** A finding with its place among all. */
  private record Placed(int place, Finding finding) {}

  /** The findings that name no server of the environment, and those that name one. */
  private record Addressed(List<Placed> toAny, Map<String, List<Placed>> toServer) {}

  FindingIndex(Collection<String> hosts, List<Finding> findings) {
    hosts.forEach(host -> shortNames.add(shortName(host)));
    int place = 0;
    for (Finding finding : findings) {
      add(byHost.computeIfAbsent(finding.signature(), name -> new LinkedHashMap<>()), finding);
      Addressed of =
          addressed.computeIfAbsent(
              finding.signature(), name -> new Addressed(new ArrayList<>(), new HashMap<>()));
      Placed placed = new Placed(place++, finding);
      String server = server(finding);
      if (server == null) {
        of.toAny().add(placed);
      } else {
        of.toServer().computeIfAbsent(server, name -> new ArrayList<>()).add(placed);
      }
    }
  }

  private static void add(Map<String, List<Finding>> byHost, Finding finding) {
    byHost.computeIfAbsent(finding.host(), host -> new ArrayList<>()).add(finding);
  }

  /** What a signature's name finds in the logs of one host. */
  List<Finding> on(String signature, String host) {
    return byHost.getOrDefault(signature, Map.of()).getOrDefault(host, List.of());
  }

  /**
   * What a signature's name finds in any log, less what names another server. A name that no host
   * has is an alias and excludes nobody.
   */
  List<Finding> addressedTo(String signature, String server) {
    Addressed all = addressed.get(signature);
    if (all == null) {
      return List.of();
    }
    List<Placed> placed = new ArrayList<>(all.toAny());
    placed.addAll(all.toServer().getOrDefault(shortName(server), List.of()));
    placed.sort((a, b) -> Integer.compare(a.place(), b.place()));
    return placed.stream().map(Placed::finding).toList();
  }

  /** The short name of the host of the environment that a finding names; null for none. */
  private @Nullable String server(Finding finding) {
    String named = finding.captures().get(SERVER);
    if (named == null) {
      return null;
    }
    int port = named.strip().lastIndexOf(':');
    String name = shortName(port > 0 ? named.strip().substring(0, port) : named);
    return shortNames.contains(name) ? name : null;
  }

  private static String shortName(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The incidents that the subjects' own logs show of one advisory. */
  Incidents incidents(Advisory advisory) {
    Advisory.Correlation correlation = advisory.correlation();
    return correlation == null
        ? NONE
        : incidents.computeIfAbsent(
            advisory.id(), id -> incidents(advisory, correlation.capture()));
  }

  /** The clocks of the logs, by the incidents of one advisory. */
  Clocks clocks(Advisory advisory) {
    Advisory.Correlation correlation = advisory.correlation();
    return correlation == null
        ? Clocks.NONE
        : clocks.computeIfAbsent(advisory.id(), id -> clocks(advisory, correlation));
  }

  private Clocks clocks(Advisory advisory, Advisory.Correlation correlation) {
    Map<String, List<Finding>> byKey = new LinkedHashMap<>();
    for (LogSignature signature : advisory.signatures()) {
      if (correlation.signatures().contains(signature.pattern().id())) {
        String name = EvidenceRouting.qualified(advisory, signature);
        for (List<Finding> findings : byHost.getOrDefault(name, Map.of()).values()) {
          for (Finding finding : findings) {
            String key = finding.captures().get(correlation.capture());
            if (key != null && finding.kind() == Finding.Kind.MATCH) {
              byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
            }
          }
        }
      }
    }
    return Clocks.of(
        byKey.values().stream()
            .filter(each -> each.stream().map(Finding::signature).distinct().count() > 1)
            .toList());
  }

  private Incidents incidents(Advisory advisory, String capture) {
    Map<String, Map<String, Finding>> byKey = new HashMap<>();
    for (LogSignature signature : advisory.signatures()) {
      if (signature.pattern().where() == Where.SUBJECT) {
        String name = EvidenceRouting.qualified(advisory, signature);
        for (List<Finding> findings : byHost.getOrDefault(name, Map.of()).values()) {
          for (Finding finding : findings) {
            String key = finding.captures().get(capture);
            if (key != null && finding.kind() == Finding.Kind.MATCH) {
              byKey.computeIfAbsent(key, k -> new HashMap<>()).put(finding.host(), finding);
            }
          }
        }
      }
    }
    return new Incidents(capture, byKey);
  }

  /**
   * Incidents by the key that joins what several logs tell of them.
   *
   * @param capture the capture that holds the key; null when nothing joins
   * @param byKey by key and subject, the finding in the subject's own log
   */
  record Incidents(@Nullable String capture, Map<String, Map<String, Finding>> byKey) {

    /** The key of the incident that a finding is of; null when there is none. */
    @Nullable String key(Finding finding) {
      return capture == null ? null : finding.captures().get(capture);
    }

    /** What the subject's own log tells of an incident; null when it tells nothing. */
    @Nullable Finding of(@Nullable String key, String subject) {
      return key == null ? null : byKey.getOrDefault(key, Map.of()).get(subject);
    }

    /** Whether another subject's log tells of an incident and this one's does not. */
    boolean isOfAnother(@Nullable String key, String subject) {
      Map<String, Finding> of = key == null ? null : byKey.get(key);
      return of != null && !of.containsKey(subject);
    }
  }
}
