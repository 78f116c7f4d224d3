package org.befund.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.befund.kb.snapshot.Snapshot;

/** Loads a knowledge base and ends: what a command pays that starts afresh. */
final class LoadOnce {
  private LoadOnce() {}

  /**
   * @param args how ({@code nothing}, {@code snapshot} or {@code yaml}), and from where
   */
  public static void main(String[] args) throws IOException, Unreadable {
    Path from = Path.of(args[1]);
    int count =
        switch (args[0]) {
          case "nothing" -> 0;
          case "snapshot" -> listed(Snapshot.read(from));
          case "yaml" -> listed(KnowledgeFolder.load(from));
          default -> throw new IllegalArgumentException(args[0]);
        };
    System.out.println(count + " advisories");
  }

  private static int listed(KnowledgeBase kb) {
    return kb.listings().size();
  }
}
