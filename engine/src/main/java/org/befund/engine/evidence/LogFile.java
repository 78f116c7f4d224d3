package org.befund.engine.evidence;

import java.nio.file.Path;
import java.time.ZoneOffset;
import org.befund.engine.evidence.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/**
 * A log to be read, or a place where logs are to be looked for.
 *
 * @param host the host whose log it is; empty if the folders that it lies in tell
 * @param place where it lies: a file, a folder, an archive, a pattern
 * @param utcOffset the offset of the log's clock from UTC as somebody stated it; null if nobody
 *     did. What the log itself says wins.
 */
public record LogFile(String host, SourcePlace place, @Nullable ZoneOffset utcOffset) {

  /** A file. */
  public LogFile(String host, Path path, String displayName, @Nullable ZoneOffset utcOffset) {
    this(host, new SourcePlace(path, null, displayName), utcOffset);
  }

  /** How findings and problems name it. */
  public String displayName() {
    return place.name();
  }
}
