package org.befund.engine.inventory.printed;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.engine.inventory.intake.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into blocks of keys and values: {@code Key=Value} as wmic writes them, where a value
 * may go on in the next line as it is; or {@code Key : Value} as PowerShell writes them, which
 * breaks a long value where the console ends and indents what follows.
 */
final class KeyBlocks {
  private static final Pattern EQUALS =
      Pattern.compile("([A-Za-z_]\\w{0,99})=(.*)", Pattern.DOTALL);
  private static final Pattern COLON =
      Pattern.compile("([^\\s:][^:]{0,99}?) +:(?: (.*)|)", Pattern.DOTALL);

  /** Colours of a terminal. */
  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;]*m");

  private static final int MOST_KEYS = 2000;
  private static final int WIDE_FROM = 0x1100;

  private final Lines lines;
  private final int width;
  private int longest;

  /**
   * The blocks of a text.
   *
   * @param width the longest line of the text, as a console shows it; 0 where that is not known
   */
  KeyBlocks(Lines lines, int width) {
    this.lines = lines;
    this.width = width;
  }

  /** The longest line so far, as a console shows it. */
  int longest() {
    return longest;
  }

  /** The next block; null behind the last. */
  @Nullable KeyBlock next() throws IOException {
    Making block = null;
    for (String read = lines.next(); read != null; read = lines.next()) {
      String line = read.indexOf('\u001b') < 0 ? read : ESCAPE.matcher(read).replaceAll("");
      longest = Math.max(longest, shown(line));
      if (!line.isBlank() || (block != null && block.isBlankWithin(line))) {
        block = block == null ? new Making(lines.number(), width) : block;
        block.take(line, lines.isCut());
      } else if (block != null) {
        return block.made();
      }
    }
    return block == null ? null : block.made();
  }

  /** How wide a console shows a line, where characters of the Far East take the place of two. */
  private static int shown(String line) {
    int shown = line.length();
    for (int i = 0; i < line.length(); i++) {
      shown += line.charAt(i) >= WIDE_FROM ? 1 : 0;
    }
    return shown;
  }

  /** A block while its lines are read. */
  private static final class Making {
    private final long number;
    private final int width;
    private final Map<String, StringBuilder> values = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> unclear = new HashSet<>();
    private final StringBuilder raw = new StringBuilder();
    private boolean equals;
    private int valuesFrom;
    private String key = "";
    private String before = "";
    private @Nullable String fault;

    Making(long number, int width) {
      this.number = number;
      this.width = width;
    }

    /** Whether a line of blanks is an empty line of a value. */
    boolean isBlankWithin(String line) {
      return !equals && !values.isEmpty() && !line.isEmpty() && line.length() == valuesFrom;
    }

    void take(String line, boolean cut) {
      if (raw.length() > Lines.LONGEST || cut) {
        fault("the block is longer than a mebibyte");
        return;
      }
      raw.append(raw.isEmpty() ? "" : "\n").append(line);
      if (line.indexOf('\0') >= 0) {
        fault("the block holds characters that are no text (NUL)");
      }
      Matcher equal = EQUALS.matcher(line);
      Matcher colon = COLON.matcher(line);
      if ((values.isEmpty() || equals) && equal.matches()) {
        equals = true;
        begin(equal.group(1), equal.group(2));
      } else if ((values.isEmpty() || !equals) && colon.matches()) {
        valuesFrom = colon.group(2) == null ? valuesFrom : colon.start(2);
        begin(colon.group(1), colon.group(2) == null ? "" : colon.group(2));
      } else if (!values.isEmpty() && (equals || line.charAt(0) == ' ')) {
        goOn(line);
      } else {
        fault("a line of the block is neither a key and a value nor the rest of a value");
      }
      before = line;
    }

    private void begin(String name, String value) {
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        fault("the key '" + name + "' stands twice in the block");
      } else if (names.size() > MOST_KEYS) {
        fault("the block has more than " + MOST_KEYS + " keys");
      } else {
        key = name;
        values.put(name, new StringBuilder(value));
      }
    }

    /** Within a line that is shorter than the console a blank stands where it was broken. */
    private void goOn(String line) {
      StringBuilder value = values.getOrDefault(key, new StringBuilder());
      boolean parted = before.endsWith(" ");
      if (equals || (!parted && shown(before) >= width - 1)) {
        unclear.add(key);
      }
      value.append(parted ? "" : " ").append(equals ? line : line.stripLeading());
    }

    private void fault(String reason) {
      fault = fault == null ? reason : fault;
    }

    KeyBlock made() {
      Map<String, String> texts = new LinkedHashMap<>();
      values.forEach((name, value) -> texts.put(name, text(value.toString())));
      Map<String, String> usable = fault == null ? texts : Map.of();
      return new KeyBlock(number, usable, unclear, !values.isEmpty(), fault, raw.toString());
    }

    /** What wmic writes passes through a style sheet, which leaves it escaped. */
    private String text(String value) {
      if (!equals || value.indexOf('&') < 0) {
        return value;
      }
      return value
          .replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&quot;", "\"")
          .replace("&amp;", "&");
    }
  }
}
