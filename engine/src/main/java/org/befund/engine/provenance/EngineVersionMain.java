package org.befund.engine.provenance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Run by the build: writes the version of the program, with a digest of its sources. */
public final class EngineVersionMain {
  private static final int HEX_DIGITS = 12;

  private EngineVersionMain() {}

  /**
   * Writes the version.
   *
   * @param args the number of the version, the folder of classes, then the files and folders of
   *     sources
   */
  public static void main(String[] args) throws IOException {
    MessageDigest digest = Sha256.begin();
    for (String source : List.of(args).subList(2, args.length)) {
      Path root = Path.of(source);
      for (Path file : files(root)) {
        String name = root.relativize(file).toString().replace('\\', '/');
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        String text = Files.readString(file).replace("\r\n", "\n");
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
    }
    String hex = HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    Path folder = Path.of(args[1], EngineVersion.class.getPackageName().split("\\."));
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(EngineVersion.RESOURCE), args[0] + "+" + hex + "\n");
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
    }
  }
}
