package org.befund.engine.supposition;

/** Names in double quotes, where they hold what would end them. */
final class Quoted {
  private Quoted() {}

  /** A name as it is written: in quotes where it holds {@code =}, quotes or spaces at its ends. */
  static String name(String name) {
    boolean plain = name.indexOf('=') < 0 && name.indexOf('"') < 0 && name.equals(name.strip());
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The name that is meant: without the quotes around it. */
  static String meant(String written) {
    String text = written.strip();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
  }

  /** Where a character first stands outside of quotes; -1 where it does not. */
  static int find(String text, char wanted) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == wanted && !quoted) {
        return i;
      }
    }
    return -1;
  }
}
