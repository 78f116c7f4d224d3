package org.befund.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.befund.engine.batch.BatchProgress;
import org.befund.rules.conclusion.Status;

/** How far a long run is, in one line. */
public final class ProgressText {
  private final Words words;

  public ProgressText(Words words) {
    this.words = words;
  }

  /**
   * How much was read.
   *
   * @param read how many bytes
   * @param of how many there are; 0 where nobody knows
   * @param seconds how long it took
   */
  public String bytes(long read, long of, double seconds) {
    List<String> parts = new ArrayList<>();
    boolean known = of > 0 && read <= of;
    parts.add(known ? words.get("progress.of", size(read), size(of)) : size(read));
    parts.add(size((long) rate(read, seconds)).concat("/s"));
    if (known) {
      left(parts, of - read, rate(read, seconds));
    }
    return String.join(", ", parts);
  }

  /** How far a batch is. */
  public String batch(BatchProgress batch) {
    List<String> parts = new ArrayList<>();
    if (batch.evaluating()) {
      parts.add(words.get("progress.evaluated", count(batch.evaluated()), count(batch.hosts())));
      double rate = rate(batch.evaluated(), batch.seconds());
      parts.add(words.get("progress.hosts-rate", count((long) rate)));
      left(parts, batch.hosts() - batch.evaluated(), rate);
      for (Status.Value status : Status.Value.values()) {
        long verdicts = batch.verdicts().getOrDefault(status, 0L);
        if (verdicts > 0) {
          parts.add(words.of("status", status).concat(": ").concat(count(verdicts)));
        }
      }
    } else {
      parts.add(words.get("batch.read", count(batch.rows())));
      parts.add(words.get("batch.hosts", count(batch.hosts())));
      parts.add(words.get("progress.rows-rate", count((long) rate(batch.rows(), batch.seconds()))));
      left(parts, batch.allBytes() - batch.bytes(), rate(batch.bytes(), batch.seconds()));
    }
    return String.join(", ", parts);
  }

  private void left(List<String> parts, long rest, double rate) {
    if (rate > 0 && rest >= 0) {
      parts.add(words.get("progress.left", count((long) Math.ceil(rest / rate))));
    }
  }

  private static double rate(long done, double seconds) {
    return done / Math.max(seconds, 0.001);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String size(long bytes) {
    return bytes >= 1L << 30
        ? String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30))
        : String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1L << 20));
  }
}
