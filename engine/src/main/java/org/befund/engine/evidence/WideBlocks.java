package org.befund.engine.evidence;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a log in UTF-16, each made UTF-8 by who looks at it, so that it can be searched as
 * any other. Where something is in the log is still told in the log's own bytes.
 */
final class WideBlocks implements Blocks {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int UNIT = Character.BYTES;
  private static final int MOST_OF_A_UNIT = 3;
  private static final long PAIRS = 0x0000FFFF0000FFFFL;
  private static final char UNPAIRED = '\ufffd';

  private final Blocks wide;
  private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();

  /** How far the byte that ASCII characters have is from the lower end of a unit, in bits. */
  private final int shift;

  /** The bits that no ASCII character has, in four units. */
  private final long notAscii;

  private WideBlocks(Blocks wide, TextEncoding encoding) {
    this.wide = wide;
    boolean low = encoding == TextEncoding.UTF_16LE;
    this.shift = low ? 0 : Byte.SIZE;
    this.notAscii = low ? 0xFF80FF80FF80FF80L : 0x80FF80FF80FF80FFL;
  }

  /**
   * Blocks that can be searched.
   *
   * @param blocks in some encoding
   * @return the same where its line feeds are single bytes
   */
  static Blocks narrowed(Blocks blocks, TextEncoding encoding) {
    return encoding.unit() == 1 ? blocks : new WideBlocks(blocks, encoding);
  }

  @Override
  public @Nullable Pending next() throws IOException {
    Pending block = wide.next();
    return block == null ? null : () -> narrow(block.call());
  }

  @Override
  public void release(LineBlock block) {
    spare.add(block.bytes());
  }

  @Override
  public @Nullable Blocks instead(LineBlock block) throws IOException {
    Blocks others = wide.instead(block);
    if (others == null) {
      return null;
    }
    return new WideBlocks(others, shift == 0 ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE);
  }

  private LineBlock narrow(LineBlock block) {
    if (block.isUnending()) {
      return block;
    }
    int most = (block.end() - block.start()) / UNIT * MOST_OF_A_UNIT + 1;
    byte[] free = spare.poll();
    byte[] narrow = free == null || free.length < most ? new byte[most] : free;
    int length = narrow(block.bytes(), block.start(), block.end(), narrow);
    LineBlock same = LineBlock.narrowed(narrow, length, block);
    wide.release(block);
    return same;
  }

  /** Writes as UTF-8 what is UTF-16, and tells how many bytes that makes. */
  private int narrow(byte[] bytes, int from, int to, byte[] narrow) {
    int at = from;
    int length = 0;
    while (at + UNIT <= to) {
      while (at + Long.BYTES <= to) {
        long word = (long) LONGS.get(bytes, at);
        if ((word & notAscii) != 0) {
          break;
        }
        long units = word >>> shift;
        long pairs = (units | units >>> 8) & PAIRS;
        INTS.set(narrow, length, (int) (pairs | pairs >>> 16));
        at += Long.BYTES;
        length += Integer.BYTES;
      }
      if (at + UNIT <= to) {
        char unit = unit(bytes, at);
        at += UNIT;
        if (Character.isHighSurrogate(unit) && at + UNIT <= to) {
          char next = unit(bytes, at);
          if (Character.isLowSurrogate(next)) {
            at += UNIT;
            length = write(Character.toCodePoint(unit, next), narrow, length);
            continue;
          }
        }
        length = write(Character.isSurrogate(unit) ? UNPAIRED : unit, narrow, length);
      }
    }
    if (at < to) { // half a unit, where the log was cut off: most likely the end of a line
      narrow[length++] = '\n';
    }
    return length;
  }

  private char unit(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    int second = bytes[at + 1] & 0xFF;
    return (char) (shift == 0 ? first | second << 8 : first << 8 | second);
  }

  private static int write(int point, byte[] to, int from) {
    int at = from;
    if (point < 0x80) {
      to[at++] = (byte) point;
    } else if (point < 0x800) {
      to[at++] = (byte) (0xC0 | point >> 6);
      to[at++] = (byte) (0x80 | point & 0x3F);
    } else {
      if (point < 0x10000) {
        to[at++] = (byte) (0xE0 | point >> 12);
      } else {
        to[at++] = (byte) (0xF0 | point >> 18);
        to[at++] = (byte) (0x80 | point >> 12 & 0x3F);
      }
      to[at++] = (byte) (0x80 | point >> 6 & 0x3F);
      to[at++] = (byte) (0x80 | point & 0x3F);
    }
    return at;
  }
}
