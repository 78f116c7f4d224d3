package org.befund.kb.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.befund.kb.document.SourceText;

/** Names one state of the knowledge by its content. */
final class Digest {
  private static final int HEX_DIGITS = 12;

  private Digest() {}

  /** The digest of one file: of its name and its text. */
  static byte[] of(SourceText source) {
    return of(source.name(), source.text().getBytes(StandardCharsets.UTF_8));
  }

  /** The same, of a text that is at hand in UTF-8 without a byte order mark. */
  static byte[] of(String name, byte[] text) {
    MessageDigest digest = sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(text);
    return digest.digest();
  }

  /** The name of the state in which the files have these digests, in this order. */
  static String of(List<byte[]> files) {
    MessageDigest digest = sha256();
    files.forEach(digest::update);
    return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
