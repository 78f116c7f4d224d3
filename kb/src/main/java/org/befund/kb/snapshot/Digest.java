package org.befund.kb.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names one state of the knowledge by its content. */
final class Digest {
  private static final int HEX_DIGITS = 12;

  private Digest() {}

  @SafeVarargs
  static String of(List<KnowledgeDocuments.Document>... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (List<KnowledgeDocuments.Document> part : parts) {
        for (KnowledgeDocuments.Document document : part) {
          update(digest, document.source().name());
          update(digest, document.source().text());
        }
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
