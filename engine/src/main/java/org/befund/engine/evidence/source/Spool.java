package org.befund.engine.evidence.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Puts bytes aside that have to be read in another order than they come in. */
final class Spool {
  private static final int BUFFER = 1 << 16;

  private Spool() {}

  /** A channel that reads all of a content; what was put aside is gone when it is closed. */
  static SeekableByteChannel of(Content content, Limits limits) throws IOException {
    Path file = content.file();
    if (file != null) {
      return FileChannel.open(file, StandardOpenOption.READ);
    }
    try (InputStream in = content.open()) {
      byte[] start = in.readNBytes(limits.inMemory());
      if (start.length < limits.inMemory()) {
        return new SeekableInMemoryByteChannel(start);
      }
      return onDisk(start, in, limits);
    }
  }

  private static SeekableByteChannel onDisk(byte[] start, InputStream in, Limits limits)
      throws IOException {
    Path file = Files.createTempFile("befund-", ".tmp");
    // Asked for first: where it can, opening takes the file out of its folder at once.
    long most = Math.min(limits.spooled(), Files.getFileStore(file).getUsableSpace() / 2);
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      byte[] buffer = Arrays.copyOf(start, Math.max(start.length, BUFFER));
      int length = start.length;
      long all = 0;
      while (length >= 0) {
        all += length;
        if (all > most) {
          throw new IOException("it has to be put aside, and is larger than " + most + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        length = in.read(buffer, 0, buffer.length);
      }
      return channel.position(0);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }
}
