package org.befund.engine.inventory.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An export as a file, for formats that are not read from beginning to end. */
public final class Spooled implements AutoCloseable {
  private static final long MOST = 8L << 30;

  private final Path path;
  private final boolean temporary;

  private Spooled(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  /** The file itself, or what is within an archive in a temporary file. */
  public static Spooled of(Export export) throws IOException {
    Path file = export.file();
    if (file != null) {
      return new Spooled(file, false);
    }
    Spooled spooled = new Spooled(Files.createTempFile("befund", ".export"), true);
    try (OutputStream out = Files.newOutputStream(spooled.path)) {
      copy(export.in(), out);
    } catch (IOException e) {
      spooled.close();
      throw e;
    }
    return spooled;
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] some = new byte[1 << 16];
    long count = 0;
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      count += read;
      if (count > MOST) {
        throw new IOException("it is larger than 8 GiB");
      }
      out.write(some, 0, read);
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      Files.deleteIfExists(path);
    }
  }
}
