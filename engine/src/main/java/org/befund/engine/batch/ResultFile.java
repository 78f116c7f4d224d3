package org.befund.engine.batch;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: until it is finished its content is in another file
 * beside it, whose name ends in {@code .part}.
 */
public final class ResultFile extends FilterOutputStream {
  private final Path file;
  private final Path part;
  private boolean finished;

  /**
   * Begins a file; the folders that it lies in are made.
   *
   * @throws IOException when it cannot be written
   */
  public ResultFile(Path file) throws IOException {
    this(file, part(file));
  }

  private ResultFile(Path file, Path part) throws IOException {
    super(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16));
    this.file = file;
    this.part = part;
  }

  private static Path part(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return Path.of(file + ".part");
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  /**
   * Gives the file its name.
   *
   * @throws IOException when what was written cannot be kept
   */
  public void finish() throws IOException {
    out.close();
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    finished = true;
  }

  /** Closes the file; what was not finished is removed. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      out.close();
      Files.deleteIfExists(part);
    }
  }
}
