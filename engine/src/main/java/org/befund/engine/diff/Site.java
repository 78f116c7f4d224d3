package org.befund.engine.diff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.EnvironmentReader;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.HostDraft;
import org.befund.engine.provenance.InputDigests;
import org.befund.kb.document.DocumentLimits;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;

/**
 * An environment with the folder that its logs lie in.
 *
 * @param file the environment's file
 * @param bytes what is in it
 */
record Site(Path file, byte[] bytes, Environment environment) {

  /**
   * Reads an environment.
   *
   * @throws Unreadable when it cannot be used
   */
  static Site read(Path path) throws Unreadable {
    Path file = EnvironmentReader.file(path);
    byte[] bytes = SourceText.bytes(file, file.toString(), DocumentLimits.ofMemory());
    return new Site(file, bytes, EnvironmentReader.read(file.toString(), bytes));
  }

  /** The folder against which the names of a host's logs resolve. */
  Path folder() {
    return environment.folder();
  }

  /** Takes the digest of the file. */
  void digest(InputDigests digests) {
    digests.environment(file.toString(), bytes);
  }

  /** The hosts that have one of the other site by the same name, with the logs of that one. */
  Environment withLogsOf(Site other) {
    Map<String, Host> others = other.hosts();
    List<Host> hosts = new ArrayList<>();
    for (Host host : environment.hosts()) {
      HostDraft draft = new HostDraft(host);
      Host same = others.get(folded(host.name()));
      draft.logs().clear();
      if (same != null) {
        draft.logs().addAll(same.logs());
      }
      hosts.add(draft.host());
    }
    return new Environment(environment.file(), environment.name(), environment.complete(), hosts);
  }

  private Map<String, Host> hosts() {
    Map<String, Host> byName = new HashMap<>();
    environment.hosts().forEach(host -> byName.put(folded(host.name()), host));
    return byName;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
