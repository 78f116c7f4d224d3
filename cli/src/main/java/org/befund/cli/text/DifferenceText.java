package org.befund.cli.text;

import java.util.List;
import org.befund.engine.comparison.Change;
import org.befund.engine.comparison.Difference;
import org.befund.engine.comparison.FactorChange;
import org.befund.engine.comparison.VerdictDifference;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/** What differs between results, as items of an outline. */
final class DifferenceText {
  /** More reasons than these are not read; JSON has them all. */
  private static final int MOST_REASONS = 3;

  /** Longer digests are told apart by their beginning. */
  private static final int DIGEST_SHOWN = 12;

  private static final int DIGEST_LENGTH = 64;

  private final Outline outline;
  private final Words words;

  DifferenceText(Outline outline, Words words) {
    this.outline = outline;
    this.words = words;
  }

  /** Something that was not the same. */
  void change(FactorChange change) {
    Outline.Line line = outline.item(0, "-").add(words.of("factor", change.factor()).concat(":"));
    String file = change.file();
    if (file != null) {
      line.code(file);
    }
    String host = change.host();
    if (host != null) {
      line.add(words.get("differs.of-host", host));
    }
    line.add(shown(change.before())).add("→").add(Style.BOLD, shown(change.after())).end();
  }

  private String shown(@Nullable String value) {
    if (value == null) {
      return words.get("differs.unread");
    }
    return value.length() == DIGEST_LENGTH
        ? "sha256 ".concat(value.substring(0, DIGEST_SHOWN)).concat("…")
        : value;
  }

  /** Begins the item of a verdict. */
  Outline.Line name(VerdictDifference verdict) {
    Outline.Line line =
        outline
            .item(0, "-")
            .add(Style.BOLD, verdict.host().concat(","))
            .add(Style.BOLD, verdict.advisory());
    if (verdict.presence() != VerdictDifference.Presence.BOTH) {
      line.add(words.of("presence", verdict.presence()));
    }
    return line;
  }

  /** What a verdict says differently, below its item. */
  void said(VerdictDifference verdict) {
    said(verdict, List.of());
  }

  /**
   * What a verdict says differently, below its item.
   *
   * @param remarks what is added to each difference; none where there are fewer
   */
  void said(VerdictDifference verdict, List<String> remarks) {
    differences(1, verdict.differences(), remarks);
    if (verdict.differences().isEmpty()) {
      outline.item(1, "-").add(words.get("differs.reasons-only")).end();
    }
    reasons("differs.gone", verdict.gone());
    reasons("differs.added", verdict.added());
  }

  /** What two assessments say differently. */
  void differences(int depth, List<Difference> differences) {
    differences(depth, differences, List.of());
  }

  private void differences(int depth, List<Difference> differences, List<String> remarks) {
    int number = 0;
    for (Difference difference : differences) {
      String remark = number < remarks.size() ? remarks.get(number) : "";
      number++;
      String path = difference.path();
      String before = difference.before();
      String after = difference.after();
      Outline.Line line = outline.item(depth, "-").add(words.path(path).concat(":"));
      if (path.endsWith("]") && before == null) {
        line.add(Style.BOLD, words.get("differs.item-new"));
      } else if (path.endsWith("]") && after == null) {
        line.add(Style.BOLD, words.get("differs.item-gone"));
      } else {
        line.add(value(path, before)).add("→").add(Style.BOLD, value(path, after));
      }
      line.add(Style.FAINT, remark).end();
    }
  }

  private String value(String path, @Nullable String value) {
    return value == null ? words.get("difference.nothing") : words.value(path, value);
  }

  private void reasons(String key, List<Change.Told> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    outline.item(1, "-").add(words.get(key)).end();
    int shown = Math.min(MOST_REASONS, reasons.size());
    for (Change.Told told : reasons.subList(0, shown)) {
      String marker = told.truth() == Truth.UNKNOWN ? "?" : "-";
      outline.item(2, marker).add(told.statement()).end();
    }
    if (shown < reasons.size()) {
      String more = Integer.toString(reasons.size() - shown);
      outline.item(2, "-").add(words.get("why.more", more)).end();
    }
  }
}
