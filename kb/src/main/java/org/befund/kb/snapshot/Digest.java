package org.befund.kb.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;

/** Names one state of the knowledge by its content. */
final class Digest {
  private static final int HEX_DIGITS = 12;

  private Digest() {}

  static String of(Path root, List<Path> files) throws Unreadable {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        String name = root.relativize(file).toString().replace('\\', '/');
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Files.readAllBytes(file));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    } catch (IOException e) {
      throw new Unreadable(
          List.of(Problem.ofFile(root.toString(), "cannot be read: " + e.getMessage())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
