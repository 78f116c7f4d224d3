package org.befund.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.befund.kb.snapshot.Snapshot;

/** The knowledge that a command line asks for. */
final class KnowledgeChoice {

  private KnowledgeChoice() {}

  /** The engine with the knowledge that {@code --kb} names; as it is where it names none. */
  static Engine of(Arguments arguments, Engine engine) throws UsageError, Unreadable {
    List<String> named = arguments.all(Option.KB);
    return named.isEmpty() ? engine : engine.with(open(Paths.of(named.get(0))));
  }

  /**
   * Opens the knowledge in a folder of YAML files, or in a snapshot.
   *
   * @throws Unreadable when it cannot be used
   */
  static KnowledgeBase open(Path path) throws Unreadable {
    return Files.isDirectory(path) ? KnowledgeFolder.load(path) : Snapshot.read(path);
  }
}
