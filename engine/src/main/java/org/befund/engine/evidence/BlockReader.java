package org.befund.engine.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into blocks at line ends, in constant memory however long a line is. */
final class BlockReader implements Blocks {
  /** Large enough that the work on a block outweighs its passing on, small enough for the cache. */
  static final int BLOCK = 256 * 1024;

  private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();
  private final InputStream in;
  private final int size;
  private final TextEncoding encoding;
  private byte[] rest = {};
  private long offset;
  private boolean atEnd;
  private @Nullable IOException failure;

  /**
   * Creates a reader.
   *
   * @param in the bytes
   * @param size how many bytes a block has at most
   * @param encoding how the bytes are to be read
   */
  BlockReader(InputStream in, int size, TextEncoding encoding) {
    this(in, size, encoding, 0);
  }

  /**
   * Creates a reader of the rest of a log.
   *
   * @param offset how many bytes come before it
   */
  BlockReader(InputStream in, int size, TextEncoding encoding, long offset) {
    this.in = in;
    this.size = size - size % encoding.unit();
    this.encoding = encoding;
    this.offset = offset;
  }

  @Override
  public @Nullable Pending next() throws IOException {
    LineBlock block = nextBlock();
    return block == null ? null : () -> block;
  }

  @Override
  public void release(LineBlock block) {
    if (block.bytes().length == size) {
      spare.offer(block.bytes());
    }
  }

  /** The next lines, or null at the end; where reading broke off, after what was read before. */
  private @Nullable LineBlock nextBlock() throws IOException {
    byte[] bytes = buffer();
    System.arraycopy(rest, 0, bytes, 0, rest.length);
    int length = fill(bytes, rest.length);
    rest = new byte[0];
    if (length == 0) {
      if (failure != null) {
        throw failure;
      }
      return null;
    }
    int end = encoding.afterLastFeed(bytes, 0, length);
    if (atEnd || end > 0) {
      int whole = atEnd ? length : end;
      rest = Arrays.copyOfRange(bytes, whole, length);
      return block(bytes, whole, 0);
    }
    return tooLong(bytes, length);
  }

  private byte[] buffer() {
    byte[] free = spare.poll();
    return free == null ? new byte[size] : free;
  }

  /** Reads as much as there is room for, and tells where it ends. */
  private int fill(byte[] bytes, int from) {
    int length = from;
    while (!atEnd && length < size) {
      int read = read(bytes, length);
      atEnd = read < 0;
      length += Math.max(0, read);
    }
    return length;
  }

  private int read(byte[] bytes, int from) {
    try {
      return in.read(bytes, from, bytes.length - from);
    } catch (IOException e) {
      failure = e;
      return -1;
    }
  }

  /** A block whose only line is so long that its end is not kept. */
  private LineBlock tooLong(byte[] bytes, int length) {
    byte[] buffer = buffer();
    long skipped = 0;
    while (!atEnd) {
      int read = fill(buffer, 0);
      int next = encoding.afterFeed(buffer, 0, read);
      if (next > 0) {
        rest = Arrays.copyOfRange(buffer, next, read);
        // The line feed takes the place of the last unit kept, which nobody looks at.
        encoding.endWithFeed(bytes, length);
        return block(bytes, length, skipped + next);
      }
      skipped += read;
    }
    return block(bytes, length, skipped);
  }

  private LineBlock block(byte[] bytes, int length, long skipped) {
    LineBlock block = new LineBlock(bytes, 0, length, offset, skipped);
    offset += length + skipped;
    return block;
  }
}
