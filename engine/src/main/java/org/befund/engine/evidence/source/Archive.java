package org.befund.engine.evidence.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An archive that is open until all who hold it have let go. Its entries may be read in any order
 * and by several threads.
 */
abstract sealed class Archive permits ZipArchive, TarArchive {
  private final SeekableByteChannel channel;
  private final AtomicInteger holders = new AtomicInteger(1);

  Archive(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /**
   * A file in an archive.
   *
   * @param path as the archive says it
   * @param packed how many bytes it takes in the archive
   * @param number its place in the archive
   * @param obstacle why it cannot be read, one sentence; empty if it can
   */
  record Entry(String path, long packed, int number, String obstacle) {}

  /**
   * Opens an archive by its first bytes.
   *
   * @throws IOException if it is damaged or goes beyond what is bearable
   */
  static Archive open(Kind kind, Content content, Limits limits, Expansion expansion)
      throws IOException {
    SeekableByteChannel channel = Spool.of(content, limits);
    try {
      return kind == Kind.ZIP
          ? new ZipArchive(channel, limits, expansion)
          : new TarArchive(channel, limits, expansion);
    } catch (IOException e) {
      channel.close();
      throw e;
    } catch (RuntimeException e) {
      channel.close();
      throw new IOException("the archive is damaged: " + e.getMessage(), e);
    }
  }

  /** Kinds of archives. */
  enum Kind {
    ZIP,
    TAR,
    NONE;

    /** How many bytes tell an archive. */
    static final int HEAD = 512;

    static Kind of(byte[] head) {
      if (head.length >= 4 && head[0] == 'P' && head[1] == 'K') {
        boolean begins = head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6;
        return begins ? ZIP : NONE;
      }
      boolean tar = head.length >= 262 && head[257] == 'u' && head[258] == 's' && head[259] == 't';
      return tar && head[260] == 'a' && head[261] == 'r' ? TAR : NONE;
    }
  }

  /** The files, without folders. */
  abstract List<Entry> entries();

  /** Begins to read an entry. */
  abstract InputStream open(Entry entry) throws IOException;

  static IOException tooMany(Limits limits) {
    return new IOException("it has more than " + limits.entries() + " entries");
  }

  /** Keeps it open for one more. */
  void hold() {
    holders.incrementAndGet();
  }

  /** Closes it if nobody else holds it. */
  void release() {
    if (holders.decrementAndGet() == 0) {
      try {
        close();
        channel.close();
      } catch (IOException e) {
        // what was read is read
      }
    }
  }

  abstract void close() throws IOException;
}
