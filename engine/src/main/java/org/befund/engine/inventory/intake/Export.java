package org.befund.engine.inventory.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One export while it is read: a file, or a file within an archive.
 *
 * @param name as the user would name it
 * @param in its content as it is, from its beginning
 * @param raw the first bytes of the content, as far as they were there
 * @param file the file that holds it as it is; null where it is within an archive
 * @param returns whether its lines end in carriage returns alone
 * @param head the same in UTF-8, or in whatever encoding agrees with it where it is ASCII; lines
 *     end in line feeds there
 */
public record Export(
    String name, InputStream in, byte[] raw, @Nullable Path file, boolean returns, byte[] head) {
  private static final int HEAD = 256 << 10;

  /** An export of which the beginning has been looked at. */
  public static Export of(String name, InputStream content) throws IOException {
    return of(name, content, null);
  }

  /** An export that is a file by itself. */
  public static Export of(String name, InputStream content, @Nullable Path file)
      throws IOException {
    PushbackInputStream in = new PushbackInputStream(content, HEAD);
    byte[] raw = head(in);
    in.unread(raw);
    byte[] text = narrow(new ByteArrayInputStream(raw), raw).readAllBytes();
    boolean returns = Returns.are(text);
    byte[] lines = returns ? new Returns(new ByteArrayInputStream(text)).readAllBytes() : text;
    return new Export(name, in, raw, file, returns, lines);
  }

  /** The first bytes; where reading breaks off among them, it will do so again in due course. */
  private static byte[] head(InputStream in) throws IOException {
    byte[] head = new byte[HEAD];
    int length = 0;
    try {
      for (int read = 0; read >= 0 && length < HEAD; length += Math.max(0, read)) {
        read = in.read(head, length, HEAD - length);
      }
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
    }
    return Arrays.copyOf(head, length);
  }

  /** Whether there is more of it than its head. */
  public boolean isLonger() {
    return raw.length == HEAD;
  }

  /** Its content as text in UTF-8, or in whatever encoding agrees with it where it is ASCII. */
  public InputStream text() throws IOException {
    InputStream text = narrow(in, raw);
    return returns ? new Returns(text) : text;
  }

  /** The same text; where it goes over to UTF-16, that part comes as UTF-8. */
  private static InputStream narrow(InputStream in, byte[] raw) throws IOException {
    Wide.Start wide = Wide.start(raw);
    if (wide == null) {
      return in;
    }
    byte[] before = in.readNBytes(wide.offset());
    InputStream rest = new Wide(in, wide.charset());
    return before.length == 0
        ? rest
        : new SequenceInputStream(new ByteArrayInputStream(before), rest);
  }

  /** The host that a file is called after: its name up to the first point. */
  public String host() {
    String file = name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
    file = file.substring(1 + file.lastIndexOf('!'));
    int point = file.indexOf('.');
    return point < 0 ? file : file.substring(0, point);
  }

  /** The beginning as text, without a byte order mark. */
  public String beginning() {
    String text = new String(head, StandardCharsets.UTF_8);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** The first lines of the beginning, as {@link Lines} counts them. */
  public List<String> lines(int most) {
    List<String> lines = new ArrayList<>();
    String text = beginning();
    for (int from = 0; from < text.length() && lines.size() < most; ) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      lines.add(text.substring(from, end).replace("\r", ""));
      from = end + 1;
    }
    return lines;
  }

  /** Whether the name ends so. */
  public boolean endsWith(String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Whether some text stands among the first bytes. */
  public boolean holds(String text) {
    return new String(raw, StandardCharsets.ISO_8859_1).contains(text);
  }

  /** Whether the content begins with some bytes. */
  public boolean starts(int... bytes) {
    byte[] expected = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      expected[i] = (byte) bytes[i];
    }
    return raw.length >= bytes.length
        && Arrays.equals(raw, 0, bytes.length, expected, 0, bytes.length);
  }
}
