package org.befund.cli;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.jspecify.annotations.Nullable;

/** The checkout that this program was built in. */
final class Checkout {
  private static final String KNOWLEDGE = "kb";

  private Checkout() {}

  /**
   * The folder with the YAML files of the knowledge base.
   *
   * @return a path from the working folder where it lies below that, else a whole one; null when
   *     the program does not lie in a checkout
   */
  static @Nullable Path knowledge() {
    for (Path folder = program(); folder != null; folder = folder.getParent()) {
      Path knowledge = folder.resolve(KNOWLEDGE);
      if (Files.isDirectory(knowledge.resolve(KnowledgeFolder.ADVISORIES))
          && Files.isDirectory(knowledge.resolve(KnowledgeFolder.CATALOGUE))) {
        Path here = Path.of("").toAbsolutePath();
        return knowledge.startsWith(here) ? here.relativize(knowledge) : knowledge;
      }
    }
    return null;
  }

  /** The folder of the whole project; null when the program does not lie in a checkout. */
  static @Nullable Path root() {
    Path knowledge = knowledge();
    return knowledge == null ? null : knowledge.toAbsolutePath().normalize().getParent();
  }

  /** The jar or the folder of classes. */
  private static @Nullable Path program() {
    CodeSource source = Checkout.class.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    try {
      return location == null ? null : Path.of(location.toURI()).toAbsolutePath();
    } catch (URISyntaxException | IllegalArgumentException | SecurityException e) {
      return null;
    }
  }
}
