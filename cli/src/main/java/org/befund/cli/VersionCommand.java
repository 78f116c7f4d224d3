package org.befund.cli;

import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;

/** {@code befund version}. */
final class VersionCommand {
  private final Surroundings surroundings;
  private final Engine engine;

  VersionCommand(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  /** The program's version; without a jar there is none. */
  static String program() {
    String version = VersionCommand.class.getPackage().getImplementationVersion();
    return version == null ? "befund (unpackaged)" : "befund " + version;
  }

  int run() throws Unreadable {
    KnowledgeBase knowledge = engine.knowledge();
    int count = knowledge.listings().size();
    surroundings
        .out()
        .print(
            program()
                + "\nknowledge base "
                + knowledge.version()
                + ", "
                + count
                + (count == 1 ? " advisory" : " advisories")
                + "\nJava "
                + System.getProperty("java.version")
                + " ("
                + System.getProperty("java.vendor")
                + ")\n");
    return ExitCode.DONE;
  }
}
