package org.befund.cli.text;

/** Text in headings and nested items that grows from top to bottom. */
public sealed interface Outline permits MarkdownOutline, PageOutline {

  /** Begins a part of its own, with its subject. */
  Line title();

  /** A heading within a part. */
  void heading(String words);

  /** A paragraph below a title or a heading. */
  Line paragraph();

  /**
   * An item of a list.
   *
   * @param depth how deep it is nested, from 0
   * @param marker what stands before it: a number with a stop, a question mark, or a hyphen
   */
  Line item(int depth, String marker);

  /**
   * Something to be typed as it stands; it stays on one line.
   *
   * @param depth how deep it is nested, from 0
   */
  void command(int depth, String text);

  /** One paragraph or item while it is being written. */
  interface Line {
    /** Adds words. */
    default Line add(String words) {
      return add(Style.PLAIN, words);
    }

    /** Adds words that stand out. */
    Line add(Style style, String words);

    /** Adds what is to be typed as it stands, such as a fact. */
    Line code(String text);

    /** Ends the paragraph or item. */
    void end();
  }
}
