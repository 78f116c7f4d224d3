package org.befund.kb.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
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
    Path target = Path.of(args[1]);
    try {
      KnowledgeDocuments documents = KnowledgeFolder.documents(Path.of(args[0]));
      documents.decode();
      Files.createDirectories(target.toAbsolutePath().getParent());
      try (OutputStream out = Files.newOutputStream(target)) {
        Snapshot.write(documents, out);
      }
    } catch (Unreadable e) {
      StringBuilder report = new StringBuilder("the knowledge base cannot be used\n");
      for (Problem problem : e.problems()) {
        report.append(problem.report()).append('\n');
      }
      throw new IllegalStateException(report.toString());
    }
  }
}
