package org.befund.kb.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of one input file, decoded. */
public final class SourceText {
  private final String name;
  private final String text;
  private final boolean signs;
  private @Nullable LineIndex lines;

  /**
   * A text.
   *
   * @param name the file as the user named it
   * @param text its characters without a byte order mark
   */
  public SourceText(String name, String text) {
    this(name, text, true);
  }

  private SourceText(String name, String text, boolean signs) {
    this.name = name;
    this.text = text;
    this.signs = signs;
  }

  /** The file as the user named it. */
  public String name() {
    return name;
  }

  /** Its characters without a byte order mark. */
  public String text() {
    return text;
  }

  /**
   * Reads a file as UTF-8, or as UTF-16 where a byte order mark says so.
   *
   * @throws Unreadable when the file is missing, too large or not text
   */
  public static SourceText read(Path path, String name) throws Unreadable {
    return read(path, name, DocumentLimits.ofMemory());
  }

  /**
   * The same with limits of its own.
   *
   * @throws Unreadable when the file is missing, larger than the limits or not text
   */
  public static SourceText read(Path path, String name, DocumentLimits limits) throws Unreadable {
    return decode(name, bytes(path, name, limits));
  }

  /**
   * The bytes of a file, not yet decoded.
   *
   * @throws Unreadable when the file is missing or larger than the limits
   */
  public static byte[] bytes(Path path, String name, DocumentLimits limits) throws Unreadable {
    checkKind(path, name);
    int limit = limits.bytes();
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(limit + 1);
    } catch (java.nio.file.NoSuchFileException e) {
      throw unreadable(name, "there is no such file");
    } catch (java.nio.file.AccessDeniedException e) {
      throw unreadable(name, "the file may not be read: permission denied");
    } catch (IOException e) {
      throw unreadable(name, "the file cannot be read: " + e.getMessage());
    }
    if (bytes.length > limit) {
      throw unreadable(
          name, "the file is larger than " + limit / (1024 * 1024) + " MiB, the most that is read");
    }
    return bytes;
  }

  /**
   * Decodes bytes as UTF-8, or as UTF-16 where a byte order mark says so.
   *
   * @throws Unreadable when the bytes are not text; the problem names the place
   */
  public static SourceText decode(String name, byte[] bytes) throws Unreadable {
    Charset charset = StandardCharsets.UTF_8;
    int skip = 0;
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      skip = 3;
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      skip = 2;
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      skip = 2;
    }
    if (looksLikeUtf16(bytes)) {
      throw new Unreadable(
          List.of(
              problem(
                  name,
                  "",
                  0,
                  "this looks like UTF-16 without a byte order mark; save it as UTF-8")));
    }
    String text = decoded(name, bytes, skip, charset);
    boolean signs = charset != StandardCharsets.UTF_8;
    boolean nul = signs;
    for (int i = skip; i < bytes.length; i++) {
      switch (bytes[i]) {
        case 0 -> nul = true;
        case '&', '*', '!' -> signs = true;
        default -> {
          // nothing of interest
        }
      }
    }
    int at = nul ? text.indexOf('\0') : -1;
    if (at >= 0) {
      throw new Unreadable(
          List.of(problem(name, text, at, "found a NUL character: this is binary data, not text")));
    }
    return new SourceText(name, text, signs);
  }

  /** Whether a text begins with a byte order mark; without one it is UTF-8. */
  public static boolean isMarked(byte[] bytes) {
    return startsWith(bytes, 0xEF, 0xBB, 0xBF)
        || startsWith(bytes, 0xFF, 0xFE)
        || startsWith(bytes, 0xFE, 0xFF);
  }

  /** Decodes fast what is well formed, and then with more care what is not. */
  private static String decoded(String name, byte[] bytes, int skip, Charset charset)
      throws Unreadable {
    String text = new String(bytes, skip, bytes.length - skip, charset);
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length - skip + 1);
    CoderResult result =
        decoder.decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip), out, true);
    if (result.isError()) {
      String before = out.flip().toString();
      throw new Unreadable(
          List.of(
              problem(
                  name,
                  before,
                  before.length(),
                  "the bytes here are not " + charset.name() + " text")));
    }
    return text;
  }

  /** Whether a sign stands in it with which anchors, aliases and tags begin. Most have none. */
  boolean mayHoldReferences() {
    return signs;
  }

  /** A line of the text, without its end; empty when there is none of that number. */
  public String line(int number) {
    return lines().line(number);
  }

  /** The lines of the text; looked for when they are first asked for. */
  public LineIndex lines() {
    LineIndex known = lines;
    if (known == null) {
      known = new LineIndex(text);
      lines = known;
    }
    return known;
  }

  /** What is no file is not read: nobody may ever write into a pipe. Devices are what was asked. */
  private static void checkKind(Path path, String name) throws Unreadable {
    if (Files.isDirectory(path)) {
      throw unreadable(name, "this is a folder, expected a file");
    }
    if (Files.exists(path) && !Files.isRegularFile(path) && !path.startsWith("/dev")) {
      throw unreadable(name, "this is neither a file nor a folder");
    }
  }

  /** Whether every other of the first bytes is zero: text of which the byte order mark is gone. */
  private static boolean looksLikeUtf16(byte[] bytes) {
    boolean[] zero = {true, true};
    int length = Math.min(bytes.length, 64) & ~1;
    for (int i = 0; i < length; i++) {
      zero[i & 1] &= bytes[i] == 0;
    }
    return length > 0 && zero[0] != zero[1];
  }

  private static Problem problem(String name, String text, int offset, String message) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Problem(
        name, new Position(line, offset - start + 1), message, null, List.of(), null);
  }

  private static Unreadable unreadable(String name, String message) {
    return new Unreadable(List.of(Problem.ofFile(name, message)));
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
