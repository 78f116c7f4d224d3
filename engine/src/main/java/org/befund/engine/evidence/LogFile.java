package org.befund.engine.evidence;

import java.nio.file.Path;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A log to be read.
 *
 * @param host the host whose log it is
 * @param path where it lies
 * @param displayName how findings and problems name it
 * @param utcOffset the offset of the log's clock from UTC as somebody stated it; null if nobody
 *     did. What the log itself says wins.
 */
public record LogFile(String host, Path path, String displayName, @Nullable ZoneOffset utcOffset) {}
