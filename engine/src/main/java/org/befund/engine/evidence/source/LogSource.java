package org.befund.engine.evidence.source;

import java.util.List;

/**
 * One log: a file, an entry of an archive, or the files that it was rotated into.
 *
 * @param host the host whose log it is; empty if nobody said and no folder's name tells
 * @param parts the oldest first; at least one
 * @param named whether it was asked for by its name, rather than met in a folder or archive
 * @param done to be called once, when it was read
 */
public record LogSource(String host, List<Content> parts, boolean named, Runnable done) {

  public LogSource {
    parts = List.copyOf(parts);
  }
}
