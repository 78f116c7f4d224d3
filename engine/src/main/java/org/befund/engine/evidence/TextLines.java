package org.befund.engine.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines in constant memory, whatever its encoding and however long a line. */
final class TextLines implements LineSource {
  /** Even, so that a two-byte unit never lies across two fillings. */
  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final byte[] line = new byte[LogReader.LONGEST_LINE];
  private final TextEncoding encoding;
  private final Charset codePage;
  private int at;
  private int end;
  private long bufferOffset;
  private long number;

  /** Reads the beginning of the stream to tell its encoding. */
  TextLines(InputStream in) throws IOException {
    this.in = in;
    end = in.readNBytes(buffer, 0, BUFFER);
    encoding = TextEncoding.of(buffer, end);
    codePage = CodePage.of(buffer, 0, end);
  }

  /** Goes on in the middle of a log whose encoding is known. */
  TextLines(InputStream in, TextEncoding encoding, Charset codePage) {
    this.in = in;
    this.encoding = encoding;
    this.codePage = codePage;
  }

  @Override
  public long count() {
    return number;
  }

  @Override
  public long bytes() {
    return bufferOffset + at;
  }

  @Override
  public byte[] head() {
    return Arrays.copyOf(buffer, Math.min(end, 16));
  }

  @Override
  public @Nullable TextLine next() throws IOException {
    long start = bufferOffset + at;
    int kept = 0;
    while (at < end || fill()) {
      int next = encoding.afterFeed(buffer, at, end);
      int stop = next < 0 ? end : next - encoding.unit();
      int room = Math.min(stop - at, line.length - kept);
      System.arraycopy(buffer, at, line, kept, room);
      kept += room;
      at = stop;
      if (next >= 0) {
        at = next;
        return line(start, kept, encoding.unit());
      }
    }
    return bufferOffset + at == start ? null : line(start, kept, 0);
  }

  private TextLine line(long start, int kept, int newline) {
    long bytes = bufferOffset + at - start;
    boolean cut = bytes - newline > kept;
    number++;
    return TextLine.of(number, start, encoding.decode(line, 0, kept, cut, codePage), bytes, cut);
  }

  private boolean fill() throws IOException {
    bufferOffset += end;
    at = 0;
    end = 0; // stays right if reading fails
    end = in.readNBytes(buffer, 0, BUFFER);
    return end > 0;
  }

  /** What the first bytes of a file say it is, if it is no text; else null. */
  static @Nullable String notText(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u001f\u008b")) {
      return "gzip-compressed data";
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return "a zip archive";
    }
    return start.startsWith("ElfFile") ? "a Windows event log" : null;
  }
}
