package org.befund.kb.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.befund.kb.document.Node;
import org.befund.kb.document.Position;

/** Reads what a {@link PackedWriter} wrote, from some place in the bytes on. */
final class PackedReader {
  private final byte[] bytes;
  private int at;

  PackedReader(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The place of the next byte. */
  int at() {
    return at;
  }

  int number() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      number |= (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  String text() {
    int length = number();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  List<String> texts() {
    int count = number();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }

  /** Passes over a block and gives the place of its first byte. */
  int skipBlock() {
    int length = number();
    int start = at;
    at += length;
    return start;
  }

  Node node() {
    int kind = number();
    if (kind == PackedWriter.MAPPING) {
      int count = number();
      List<Node.Entry> entries = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        entries.add(new Node.Entry(text(), Position.START, node()));
      }
      return new Node.Mapping(Position.START, entries);
    } else if (kind == PackedWriter.SEQUENCE) {
      int count = number();
      List<Node> items = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        items.add(node());
      }
      return new Node.Sequence(Position.START, items);
    }
    return kind == PackedWriter.SCALAR
        ? new Node.Scalar(Position.START, text())
        : new Node.Empty(Position.START);
  }
}
