package org.befund.kb.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;

/** Run by the build: turns the folder of knowledge into the snapshot, or fails the build. */
public final class SnapshotMain {

  private SnapshotMain() {}

  /**
   * Writes the snapshot.
   *
   * @param args the folder of knowledge, then the file to write
   */
  public static void main(String[] args) throws IOException {
    try {
      Snapshot.write(Path.of(args[0]), Path.of(args[1]));
    } catch (Unreadable e) {
      StringBuilder report = new StringBuilder("the knowledge base cannot be used\n");
      for (Problem problem : e.problems()) {
        report.append(problem.report()).append('\n');
      }
      throw new IllegalStateException(report.toString());
    }
  }
}
