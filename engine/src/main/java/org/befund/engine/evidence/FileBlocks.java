package org.befund.engine.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.befund.engine.evidence.source.AsOpened;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a file, each read by who looks at it, so that reading takes all cores too. Only
 * what the file held when it was opened counts.
 */
final class FileBlocks implements Blocks {
  /** So much is read beyond a block at first, to find the end of its last line. */
  private static final int BEYOND = 4096;

  private final FileChannel channel;
  private final long size;
  private final int block;
  private final TextEncoding encoding;
  private final LongAdder bytesRead;
  private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();
  private long at;

  /**
   * Cuts a file.
   *
   * @param block how many bytes a block has, but for whole lines
   * @param encoding how the bytes are to be read
   * @param bytesRead counts what was read
   */
  FileBlocks(FileChannel channel, int block, TextEncoding encoding, LongAdder bytesRead)
      throws IOException {
    this.channel = channel;
    this.size = channel.size();
    this.block = block - block % encoding.unit();
    this.encoding = encoding;
    this.bytesRead = bytesRead;
  }

  @Override
  public @Nullable Pending next() {
    if (at >= size) {
      return null;
    }
    long from = at;
    at += block;
    return () -> cut(from);
  }

  /** The lines that begin within a block's length from a place. */
  private LineBlock cut(long from) throws IOException {
    byte[] free = spare.poll();
    int unit = encoding.unit();
    byte[] bytes = free == null ? new byte[unit + block + LogReader.LONGEST_LINE] : free;
    long begin = Math.max(0, from - unit);
    int beyond = (int) (from - begin) + block;
    int length = read(bytes, 0, begin, Math.min(bytes.length, beyond + BEYOND));
    bytesRead.add(Math.min(block, length));
    int start = from == 0 ? 0 : encoding.afterFeed(bytes, 0, length);
    if (start < 0 || start >= beyond && from > 0) {
      return new LineBlock(bytes, 0, 0, from, 0);
    }
    int end = encoding.afterFeed(bytes, beyond - unit, length);
    if (end < 0 && begin + length < size) {
      int more = read(bytes, length, begin + length, bytes.length - length);
      int all = length + more;
      end = encoding.afterFeed(bytes, length, all);
      length = all;
    }
    if (end < 0 && begin + length < size && length == bytes.length) {
      return LineBlock.unending(begin + start);
    }
    if (end < 0 && begin + length < size) {
      throw new IOException("the file became shorter while it was read");
    }
    return new LineBlock(bytes, start, end < 0 ? length : end, begin + start, 0);
  }

  private int read(byte[] bytes, int to, long from, int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, to, (int) Math.min(most, size - from));
    long place = from;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, place);
      if (read < 0) {
        break;
      }
      place += read;
    }
    return (int) (place - from);
  }

  @Override
  public void release(LineBlock used) {
    if (used.bytes().length > block) {
      spare.add(used.bytes());
    }
  }

  @Override
  public Blocks instead(LineBlock unending) throws IOException {
    long from = unending.offset(unending.start());
    channel.position(from);
    InputStream rest = AsOpened.of(Channels.newInputStream(channel), size - from);
    return new BlockReader(rest, BlockReader.BLOCK, encoding, from);
  }
}
