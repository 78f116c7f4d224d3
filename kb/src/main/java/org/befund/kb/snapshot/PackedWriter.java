package org.befund.kb.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.befund.kb.document.Node;

/** Writes numbers, texts and trees as bytes, for {@link PackedReader} to read. */
final class PackedWriter {
  static final int EMPTY = 0;
  static final int SCALAR = 1;
  static final int SEQUENCE = 2;
  static final int MAPPING = 3;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Writes a number that is not negative: seven bits a byte, the lowest first. */
  void number(int number) {
    int rest = number;
    while (rest > 0x7F) {
      bytes.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  void text(String text) {
    block(text.getBytes(StandardCharsets.UTF_8));
  }

  void texts(Collection<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
  }

  /** Writes bytes with their number before them, so that a reader may pass over them. */
  void block(byte[] block) {
    number(block.length);
    bytes.writeBytes(block);
  }

  /** Writes a tree without its places. */
  void node(Node node) {
    if (node instanceof Node.Mapping mapping) {
      number(MAPPING);
      number(mapping.entries().size());
      for (Node.Entry entry : mapping.entries()) {
        text(entry.key());
        node(entry.value());
      }
    } else if (node instanceof Node.Sequence sequence) {
      number(SEQUENCE);
      number(sequence.items().size());
      sequence.items().forEach(this::node);
    } else if (node instanceof Node.Scalar scalar) {
      number(SCALAR);
      text(scalar.text());
    } else {
      number(EMPTY);
    }
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
