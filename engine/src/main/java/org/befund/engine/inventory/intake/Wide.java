package org.befund.engine.inventory.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text in UTF-16, told by its mark or by its zeros, and given on as UTF-8. */
final class Wide extends InputStream {
  private static final int LONGEST_BEFORE = 1024;

  private final Reader reader;
  private final char[] chars = new char[1 << 15];
  private byte[] bytes = {};
  private int at;
  private int held;
  private char first;

  Wide(InputStream in, Charset charset) {
    this.reader = new InputStreamReader(in, charset);
  }

  /**
   * Where a text goes over to UTF-16.
   *
   * @param offset from its beginning, in bytes
   */
  record Start(int offset, Charset charset) {}

  /**
   * Where a text that begins so is UTF-16; null where it is not. Some programs write a line in
   * other letters before it.
   */
  static @Nullable Start start(byte[] head) {
    if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
      return new Start(0, StandardCharsets.UTF_16LE);
    } else if (head.length >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
      return new Start(0, StandardCharsets.UTF_16BE);
    }
    int zero = 0;
    while (zero < head.length && head[zero] != 0) {
      zero++;
    }
    if (zero > 1 && isPlain(head, zero - 1)) {
      // of two bytes of a letter, the one that is not zero comes first in UTF-16LE
      Start little = at(head, zero - 1, StandardCharsets.UTF_16LE);
      return little != null ? little : at(head, zero, StandardCharsets.UTF_16BE);
    }
    Charset charset = from(head, 0);
    return charset == null ? null : new Start(0, charset);
  }

  /** Whether what stands before UTF-16 is a line in ASCII, with a byte order mark behind it. */
  private static boolean isPlain(byte[] head, int end) {
    for (int i = 0; i < end; i++) {
      boolean mark = i >= end - 2 && head[i] < 0;
      if (head[i] < ' ' && head[i] != '\r' && head[i] != '\n' && head[i] != '\t' && !mark) {
        return false;
      }
    }
    return end < LONGEST_BEFORE;
  }

  private static @Nullable Start at(byte[] head, int offset, Charset charset) {
    int mark = offset >= 2 && head[offset - 1] < 0 && head[offset - 2] < 0 ? offset - 2 : offset;
    return charset.equals(from(head, offset)) ? new Start(mark, charset) : null;
  }

  /** The encoding of what stands from a place on, where it is UTF-16. */
  private static @Nullable Charset from(byte[] head, int offset) {
    int even = 0;
    int odd = 0;
    int looked = Math.min(head.length - offset, 4096);
    for (int i = 0; i < looked; i++) {
      if (head[offset + i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    if (odd > looked * 3 / 8 && even < looked / 16) {
      return StandardCharsets.UTF_16LE;
    }
    return even > looked * 3 / 8 && odd < looked / 16 ? StandardCharsets.UTF_16BE : null;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (at == bytes.length) {
      if (!more()) {
        return -1;
      }
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, into, offset, count);
    at += count;
    return count;
  }

  /** A pair of surrogates may be cut in two by the end of what was read. */
  private boolean more() throws IOException {
    if (held == 1) {
      chars[0] = first;
    }
    int read = reader.read(chars, held, chars.length - held);
    if (read < 0) {
      if (held == 0) {
        return false;
      }
      held = 0;
      bytes = new String(chars, 0, 1).getBytes(StandardCharsets.UTF_8);
      at = 0;
      return true;
    }
    int length = held + read;
    held = 0;
    if (Character.isHighSurrogate(chars[length - 1])) {
      first = chars[--length];
      held = 1;
    }
    bytes = new String(chars, 0, length).getBytes(StandardCharsets.UTF_8);
    at = 0;
    return true;
  }
}
