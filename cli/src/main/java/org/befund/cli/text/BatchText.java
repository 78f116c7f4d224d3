package org.befund.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.befund.engine.batch.BatchSummary;
import org.befund.rules.conclusion.Status;

/** What came of a batch, as text. */
public final class BatchText {
  private final Page page;
  private final Words words;

  public BatchText(Page page, Words words) {
    this.page = page;
    this.words = words;
  }

  /**
   * Writes a summary.
   *
   * @param rejects the file that tells what was rejected
   */
  public void write(BatchSummary summary, String rejects) {
    line(
        words.get("batch.read", count(summary.rows())),
        words.get("batch.hosts", count(summary.hosts())),
        words.get("batch.environments", count(summary.environments())));
    line(
        words.get("batch.assessments", count(summary.count())),
        words.get("batch.assessed", count(summary.assessed())),
        words.get("batch.derived", count(summary.derived())),
        words.get("batch.shared", share(summary.shared())));
    if (summary.rejected() > 0) {
      line(
          words.get("batch.rejected", count(summary.rejected())),
          words.get("batch.rejects", rejects));
    }
    if (summary.assessments().isEmpty()) {
      return;
    }
    page.blank();
    Table table = new Table(2);
    List<String> head = new ArrayList<>();
    head.add(words.get("table.advisory"));
    for (Status.Value status : Status.Value.values()) {
      head.add(words.of("status", status));
    }
    table.row(Style.BOLD, head.toArray(new String[0]));
    summary
        .assessments()
        .forEach((advisory, counts) -> table.row(Style.PLAIN, cells(advisory, counts)));
    table.write(page);
  }

  private static String[] cells(String advisory, SortedMap<Status.Value, Long> counts) {
    List<String> cells = new ArrayList<>(List.of(advisory));
    for (Status.Value status : Status.Value.values()) {
      cells.add(count(counts.getOrDefault(status, 0L)));
    }
    return cells.toArray(new String[0]);
  }

  private void line(String... parts) {
    page.start(0, 2).add(String.join(", ", parts)).end();
  }

  /** Rounded down: what is not all is not told as all. */
  private static String share(double share) {
    return String.format(Locale.ROOT, "%.1f", Math.floor(share * 1000) / 10);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
