package org.befund.engine.evidence;

import java.util.function.Consumer;

/** Takes the records of a log, one after the other. */
public interface RecordConsumer extends Consumer<LogRecord> {

  /**
   * Whether the next record is needed even where nothing on it can be told beforehand to matter.
   *
   * @return true unless the consumer knows better
   */
  default boolean needsNext() {
    return true;
  }
}
