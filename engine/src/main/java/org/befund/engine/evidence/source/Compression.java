package org.befund.engine.evidence.source;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** How one stream of bytes is compressed, told by its first bytes. */
enum Compression {
  GZIP(0x1F, 0x8B),
  XZ(0xFD, '7', 'z', 'X', 'Z', 0),
  ZSTD(0x28, 0xB5, 0x2F, 0xFD),
  BZIP2('B', 'Z', 'h');

  private static final int BUFFER = 1 << 16;

  /** Enough for the strongest level of xz; what asks for more is not unpacked. */
  private static final int MOST_KIBIBYTES = 80 * 1024;

  private final byte[] magic;

  Compression(int... magic) {
    this.magic = new byte[magic.length];
    for (int i = 0; i < magic.length; i++) {
      this.magic[i] = (byte) magic[i];
    }
  }

  /** The compression of what begins so; null if there is none. */
  static @Nullable Compression of(byte[] head) {
    for (Compression each : values()) {
      int length = each.magic.length;
      if (head.length > length && Arrays.equals(head, 0, length, each.magic, 0, length)) {
        boolean right =
            switch (each) {
              case GZIP -> head[2] == 8;
              case BZIP2 -> head[3] >= '1' && head[3] <= '9' && head.length > 4 && head[4] == '1';
              default -> true;
            };
        if (right) {
          return each;
        }
      }
    }
    return null;
  }

  /** Unpacks a stream, all its members one after the other. */
  InputStream unpack(InputStream in) throws IOException {
    InputStream buffered = new BufferedInputStream(in, BUFFER);
    return switch (this) {
      case GZIP -> new GZIPInputStream(new Ahead(buffered), BUFFER);
      case XZ ->
          new InPieces(
              XZCompressorInputStream.builder()
                  .setInputStream(buffered)
                  .setDecompressConcatenated(true)
                  .setMemoryLimitKiB(MOST_KIBIBYTES)
                  .get());
      case ZSTD -> new ZstdInputStream(buffered);
      case BZIP2 -> new InPieces(new BZip2CompressorInputStream(buffered, true));
    };
  }

  /**
   * Says truly whether there is more, as the JDK's reader of gzip asks before it looks for another
   * member. That one gives out what it has unpacked before it tells of damage.
   */
  private static final class Ahead extends FilterInputStream {
    Ahead(InputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      in.mark(1);
      int next = in.read();
      in.reset();
      return next < 0 ? 0 : 1;
    }
  }

  /**
   * Asks for little at a time, and gives out what came before damage ahead of telling of it. These
   * decoders lose all that was asked for at once, and with it the end of a log that was cut off.
   */
  private static final class InPieces extends FilterInputStream {
    private static final int PIECE = 64;

    private @Nullable IOException failure;

    InPieces(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (failure != null) {
        throw failure;
      }
      int all = 0;
      while (all < length) {
        int read;
        try {
          read = in.read(bytes, from + all, Math.min(PIECE, length - all));
        } catch (IOException e) {
          failure = e;
          read = -1;
        } catch (RuntimeException e) { // of decoders that trust their input
          failure = Expansion.damage(e);
          read = -1;
        }
        if (read <= 0) {
          break;
        }
        all += read;
      }
      if (all == 0 && failure != null) {
        throw failure;
      }
      return all == 0 && length > 0 ? -1 : all;
    }
  }
}
