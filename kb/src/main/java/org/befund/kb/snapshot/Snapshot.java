package org.befund.kb.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;

/**
 * All documents of a knowledge base in one file that is made for a quick start: an index, and the
 * trees of the documents as bytes. Reading it reads the index; a document is decoded when somebody
 * asks for what it says. It holds the trees, not the values: one decoder serves folders and
 * snapshots.
 */
public final class Snapshot {
  private static final String BUILT_IN = "befund-kb.bin";

  private Snapshot() {}

  /**
   * Opens the snapshot that was built into this program.
   *
   * @throws Unreadable when it is missing or damaged
   */
  public static KnowledgeBase builtIn() throws Unreadable {
    try (InputStream in = Snapshot.class.getResourceAsStream("/" + BUILT_IN)) {
      if (in == null) {
        throw unreadable(BUILT_IN, "this build holds no knowledge base; build it again");
      }
      return SnapshotReader.read(BUILT_IN, in.readAllBytes());
    } catch (IOException e) {
      throw unreadable(BUILT_IN, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * Opens a snapshot.
   *
   * @throws Unreadable when it is missing, damaged, or none that this program can read
   */
  public static KnowledgeBase read(Path file) throws Unreadable {
    try {
      return SnapshotReader.read(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw unreadable(file.toString(), "there is no such file");
    } catch (IOException e) {
      throw unreadable(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /**
   * Writes a snapshot of a folder.
   *
   * @throws Unreadable with the problems of every file of the folder
   * @throws IOException when the snapshot cannot be written
   */
  public static void write(Path folder, Path file) throws Unreadable, IOException {
    byte[] bytes = SnapshotWriter.write(KnowledgeFolder.documents(folder));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, bytes);
  }

  static Unreadable unreadable(String name, String message) {
    return new Unreadable(List.of(Problem.ofFile(name, message)));
  }
}
