package org.befund.engine.environment;

import java.nio.file.Path;
import java.util.List;
import org.befund.kb.document.Located;

/**
 * Hosts that belong together, as somebody described them.
 *
 * @param file the file that holds the description, as the user named it
 * @param name what the environment is called; the file's name when it has none of its own
 * @param complete the lists that are stated to be complete, for every host
 * @param hosts the hosts in the order of the file, no two of one name
 */
public record Environment(
    String file, String name, List<Located<String>> complete, List<Host> hosts) {

  public Environment {
    complete = List.copyOf(complete);
    hosts = List.copyOf(hosts);
  }

  /** The folder against which the names of log files resolve: the one that the file lies in. */
  public Path folder() {
    Path parent = Path.of(file).getParent();
    return parent == null ? Path.of("") : parent;
  }
}
