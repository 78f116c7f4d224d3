package org.befund.cli.text;

/** An outline on a page for a terminal. */
public final class PageOutline implements Outline {
  private static final int INDENT = 2;

  private final Page page;
  private boolean begun;

  public PageOutline(Page page) {
    this.page = page;
  }

  @Override
  public Line title() {
    if (begun) {
      page.blank();
    }
    begun = true;
    page.start(0, INDENT);
    return new PageLine();
  }

  @Override
  public void heading(String words) {
    page.heading(INDENT, words);
  }

  @Override
  public Line paragraph() {
    begun = true;
    page.start(INDENT, INDENT);
    return new PageLine();
  }

  @Override
  public Line item(int depth, String marker) {
    page.item(2 * INDENT + INDENT * depth, marker);
    return new PageLine();
  }

  @Override
  public void command(int depth, String text) {
    page.start(2 * INDENT + INDENT * depth, 0).verbatim(text).end();
  }

  private final class PageLine implements Line {
    @Override
    public Line add(Style style, String words) {
      page.add(style, words);
      return this;
    }

    @Override
    public Line code(String text) {
      page.add(text);
      return this;
    }

    @Override
    public void end() {
      page.end();
    }
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
