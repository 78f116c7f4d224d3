package org.befund.engine.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.befund.rules.conclusion.Status;

/**
 * A line of a result as it is for all hosts that are alike: only the names of host and environment
 * are left open.
 */
final class LineTemplate {
  /** Stands for the name of the host. Never in any text: Unicode keeps it for such use. */
  static final String HOST = "\ufdd0";

  /** Stands for the name of the environment. */
  static final String ENVIRONMENT = "\ufdd1";

  private final String advisory;
  private final Status.Value status;
  private final List<byte[]> parts = new ArrayList<>();
  private final List<Character> gaps = new ArrayList<>();
  private int size;

  LineTemplate(String advisory, Status.Value status, String text) {
    this.advisory = advisory;
    this.status = status;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == HOST.charAt(0) || c == ENVIRONMENT.charAt(0)) {
        add(text.substring(from, i));
        gaps.add(c);
        from = i + 1;
      }
    }
    add(text.substring(from) + "\n");
  }

  private void add(String text) {
    byte[] part = text.getBytes(StandardCharsets.UTF_8);
    parts.add(part);
    size += part.length;
  }

  String advisory() {
    return advisory;
  }

  Status.Value status() {
    return status;
  }

  /** How many bytes it takes. */
  int size() {
    return size + 64 * parts.size();
  }

  /** Writes the line of one host. Both names are written as they stand in texts of the form. */
  void write(byte[] host, byte[] environment, ByteArrayOutputStream out) {
    for (int i = 0; i < parts.size(); i++) {
      byte[] part = parts.get(i);
      out.write(part, 0, part.length);
      if (i < gaps.size()) {
        byte[] name = gaps.get(i) == HOST.charAt(0) ? host : environment;
        out.write(name, 0, name.length);
      }
    }
  }
}
