package org.befund.engine.evidence;

import java.util.List;
import java.util.Set;
import org.befund.kb.signature.LogFormat;

/**
 * A log that was read.
 *
 * @param host the host whose log it is; empty if nobody knows
 * @param files the files that it was rotated into, the oldest first; mostly one
 * @param formats those of which at least one record was read; none if it is empty
 * @param bytes how long it is, after decompression
 * @param lines how many lines it has
 */
public record ReadLog(
    String host, List<String> files, Set<LogFormat> formats, long bytes, long lines) {

  public ReadLog {
    files = List.copyOf(files);
    formats = Set.copyOf(formats);
  }

  /** The file that was written last. */
  public String file() {
    return files.get(files.size() - 1);
  }
}
