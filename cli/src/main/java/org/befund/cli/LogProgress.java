package org.befund.cli;

import java.util.List;
import java.util.function.DoubleFunction;
import org.befund.cli.text.ProgressText;
import org.befund.cli.text.Words;
import org.befund.engine.evidence.LogFile;
import org.befund.engine.evidence.LogsRead;
import org.befund.kb.document.Unreadable;

/**
 * Tells how far the reading of logs is, and nothing while none are read. How much there is to read
 * is found out once somebody asks, and again when there are more logs.
 */
final class LogProgress implements DoubleFunction<String> {
  private final LogsRead read;
  private final ProgressText text;
  private int counted = -1;
  private long size;

  LogProgress(LogsRead read, ProgressText text) {
    this.read = read;
    this.text = text;
  }

  /**
   * Begins to watch.
   *
   * @param language the language in which it is told
   */
  static Progress of(Surroundings surroundings, LogsRead read, String language) {
    return new Progress(
        surroundings.err(), new LogProgress(read, new ProgressText(Words.in(language))));
  }

  /** Something that may read logs. */
  interface Reading<T> {
    T read() throws UsageError, Unreadable;
  }

  /**
   * Does something that may read logs, and tells how far that is for as long as it takes.
   *
   * @param language the language in which it is told
   */
  static <T> T during(Surroundings surroundings, LogsRead read, String language, Reading<T> reading)
      throws UsageError, Unreadable {
    Progress progress = of(surroundings, read, language);
    try {
      return reading.read();
    } finally {
      progress.close();
    }
  }

  @Override
  public String apply(double seconds) {
    if (!read.isReading()) {
      return "";
    }
    List<LogFile> files = read.files();
    if (files.size() != counted) {
      size = LogSizes.of(files);
      counted = files.size();
    }
    return text.bytes(read.bytes(), size, seconds);
  }
}
