package org.befund.cli.text;

/** An outline in Markdown, as CommonMark reads it. */
public final class MarkdownOutline implements Outline {
  private static final String SPECIAL = "\\`*_{}[]<>#|~&";

  private final StringBuilder text = new StringBuilder(4096);
  private boolean listed;

  @Override
  public Line title() {
    separate();
    text.append("## ");
    return new MarkdownLine(false);
  }

  @Override
  public void heading(String words) {
    separate();
    text.append("### ").append(escaped(words)).append('\n');
    listed = false;
  }

  @Override
  public Line paragraph() {
    separate();
    return new MarkdownLine(false);
  }

  @Override
  public Line item(int depth, String marker) {
    if (!listed) {
      separate();
    }
    text.append("   ".repeat(depth));
    boolean numbered = Character.isDigit(marker.charAt(0));
    text.append(numbered ? marker : "-").append(' ');
    if (!numbered && !marker.equals("-")) {
      text.append(escaped(marker)).append(' ');
    }
    return new MarkdownLine(true);
  }

  @Override
  public void command(int depth, String text) {
    item(depth, "-").code(text).end();
  }

  private void separate() {
    if (text.length() > 0) {
      text.append('\n');
    }
  }

  private final class MarkdownLine implements Line {
    private final boolean item;
    private boolean begun;

    MarkdownLine(boolean item) {
      this.item = item;
    }

    @Override
    public Line add(Style style, String words) {
      if (!words.isEmpty()) {
        String printable = escaped(words);
        boolean strong = style == Style.BOLD || style == Style.BAD || style == Style.GOOD;
        append(strong || style == Style.OPEN ? "**" + printable + "**" : printable);
      }
      return this;
    }

    @Override
    public Line code(String code) {
      String printable = Printable.of(code);
      boolean ticks = printable.indexOf('`') >= 0;
      append(ticks ? "`` " + printable + " ``" : "`" + printable + "`");
      return this;
    }

    private void append(String words) {
      if (begun) {
        text.append(' ');
      }
      begun = true;
      text.append(words);
    }

    @Override
    public void end() {
      text.append('\n');
      listed = item;
    }
  }

  private static String escaped(String words) {
    String printable = Printable.of(words);
    StringBuilder escaped = new StringBuilder(printable.length() + 8);
    for (int i = 0; i < printable.length(); i++) {
      char c = printable.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
