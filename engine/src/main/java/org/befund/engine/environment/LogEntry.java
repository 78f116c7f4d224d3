package org.befund.engine.environment;

import java.time.ZoneOffset;
import org.befund.kb.document.Position;
import org.jspecify.annotations.Nullable;

/**
 * A log of a host.
 *
 * @param file the log's name, relative to the folder of the environment file unless absolute
 * @param utcOffset the offset of the log's clock from UTC; null when not stated or unknown
 */
public record LogEntry(Position at, String file, @Nullable ZoneOffset utcOffset) {}
