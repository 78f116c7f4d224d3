package org.befund.cli.text;

/** Text that grows by paragraphs, wrapped at a width with hanging indents. */
public final class Page {
  /** No narrower than this, however small the terminal. */
  private static final int LEAST_WIDTH = 40;

  private final StringBuilder text = new StringBuilder(4096);
  private final int width;
  private final boolean coloured;
  private int hang;
  private int column;
  private boolean first;

  /**
   * An empty page.
   *
   * @param width in characters
   * @param coloured whether styles show
   */
  public Page(int width, boolean coloured) {
    this.width = Math.max(LEAST_WIDTH, width);
    this.coloured = coloured;
  }

  /** How many characters a line takes. */
  int width() {
    return width;
  }

  /** Begins a paragraph; its later lines hang. Deep indents are cut so that room remains. */
  Page start(int indent, int hanging) {
    int cut = Math.max(0, indent - width / 2);
    spaces(indent - cut);
    column = indent - cut;
    hang = hanging - cut;
    first = true;
    return this;
  }

  /** Begins a paragraph with a label, such as a number; its later lines hang behind the label. */
  Page item(int indent, String label) {
    return start(indent, indent + label.length() + 1).add(label);
  }

  /** Adds words to the paragraph. */
  Page add(String words) {
    return add(Style.PLAIN, words);
  }

  /** Adds words that stand out. */
  Page add(Style style, String words) {
    String printable = Printable.of(words);
    int length = printable.length();
    boolean styled = false;
    int from = 0;
    while (from < length) {
      int to = printable.indexOf(' ', from);
      if (to < 0) {
        to = length;
      }
      if (to > from) {
        separate(printable.codePointCount(from, to));
        if (!styled && coloured) {
          style.begin(text);
        }
        styled = true;
        text.append(printable, from, to);
      }
      from = to + 1;
    }
    if (styled && coloured) {
      style.end(text);
    }
    return this;
  }

  /** Adds a text that must stay on its line, however long it is. */
  Page verbatim(String line) {
    text.append(Printable.of(line));
    return this;
  }

  /** Goes on at a column at least, as a table does. */
  Page at(int target) {
    if (column < target) {
      spaces(target - column);
      column = target;
      first = true;
    }
    return this;
  }

  /** Ends the paragraph. */
  void end() {
    text.append('\n');
  }

  /** Leaves a line empty. */
  void blank() {
    text.append('\n');
  }

  /** A heading of its own line, with an empty line before it. */
  void heading(int indent, String words) {
    blank();
    start(indent, indent + 2).add(Style.BOLD, words).end();
  }

  private void separate(int length) {
    if (first) {
      first = false;
    } else if (column + 1 + length > width && column > hang) {
      text.append('\n');
      spaces(hang);
      column = hang;
    } else {
      text.append(' ');
      column++;
    }
    column += length;
  }

  private void spaces(int count) {
    for (int i = 0; i < count; i++) {
      text.append(' ');
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
