package org.befund.engine.provenance;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.befund.engine.evidence.LogFile;
import org.befund.engine.evidence.LogWitness;
import org.befund.engine.evidence.source.SourcePlace;

/**
 * Takes the digests of the files of one evaluation while they are read, so none is read twice. Of
 * what is packed, each log in it counts by itself, unpacked.
 */
public final class InputDigests implements LogWitness {
  private final List<Input> environment = new ArrayList<>();

  /** By host, the digests of its logs by their names. */
  private final Map<String, Map<String, String>> logs = new ConcurrentHashMap<>();

  /** Takes the digest of the environment's file. */
  public void environment(String file, byte[] bytes) {
    environment.add(new Input(Input.Kind.ENVIRONMENT, null, file, Sha256.of(bytes)));
  }

  @Override
  public InputStream watch(String host, String file, InputStream in) {
    Map<String, String> ofHost = logs.computeIfAbsent(host, each -> new ConcurrentHashMap<>());
    return new DigestedStream(in, digest -> ofHost.put(file, digest));
  }

  /**
   * The environment, then the logs, by host and name.
   *
   * @param files all logs that were to be read, in order
   */
  public List<Input> inputs(List<LogFile> files) {
    List<Input> inputs = new ArrayList<>(environment);
    List<String> hosts = files.stream().map(LogFile::host).distinct().toList();
    for (String host : hosts) {
      SortedMap<String, Input> ofHost = new TreeMap<>();
      Map<String, String> read = logs.getOrDefault(host, Map.of());
      for (LogFile file : files) {
        if (file.host().equals(host) && !isRead(file.place(), read)) {
          String name = file.displayName();
          ofHost.put(name, new Input(Input.Kind.LOG, host, name, null));
        }
      }
      read.forEach(
          (name, digest) -> ofHost.put(name, new Input(Input.Kind.LOG, host, name, digest)));
      inputs.addAll(ofHost.values());
    }
    return inputs;
  }

  /** Whether a place, or something in it, was read. */
  private static boolean isRead(SourcePlace place, Map<String, String> read) {
    String pattern = place.pattern();
    String name = place.name();
    String start =
        pattern == null ? name : name.substring(0, Math.max(0, name.length() - pattern.length()));
    return read.containsKey(name)
        || read.keySet().stream().anyMatch(each -> isBelow(start, each, pattern != null));
  }

  private static boolean isBelow(String start, String name, boolean pattern) {
    if (!name.startsWith(start)) {
      return false;
    }
    String rest = name.substring(start.length());
    return pattern || !rest.isEmpty() && !Character.isLetterOrDigit(rest.charAt(0));
  }
}
