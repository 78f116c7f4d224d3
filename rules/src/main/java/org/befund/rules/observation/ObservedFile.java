package org.befund.rules.observation;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.befund.kb.advisory.Condition.FileCondition;
import org.befund.kb.advisory.Condition.FileRangeCondition;
import org.befund.kb.version.Version;
import org.befund.rules.Source;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A file that was looked at.
 *
 * @param path the path as it was stated
 * @param key the path in a form in which equal places are equal texts
 * @param exists whether it is there; unknown when that was not stated and nothing else tells
 * @param version its version; null when it was not stated or could not be read
 * @param stated the version in its own words; empty when none was stated
 * @param modified when it was last changed, in UTC; null when not stated
 */
public record ObservedFile(
    String host,
    String path,
    String key,
    Truth exists,
    @Nullable Version version,
    String stated,
    @Nullable Instant modified,
    Source source)
    implements Observation {

  /** The same observation under another key for the place. */
  public ObservedFile at(String other) {
    return new ObservedFile(host, path, other, exists, version, stated, modified, source);
  }

  /** Whether the file meets a condition on its version. */
  public Truth meets(FileCondition condition) {
    Version seen = version;
    if (exists == Truth.FALSE) {
      return Truth.FALSE;
    }
    if (seen == null) {
      return Truth.UNKNOWN;
    }
    Version branch = condition.branch();
    if (branch != null && !seen.isOn(branch)) {
      return Truth.UNKNOWN;
    }
    if (seen.isCutShortOf(condition.atLeast())) {
      return Truth.UNKNOWN;
    }
    return Truth.of(seen.compareTo(condition.atLeast()) >= 0);
  }

  /** Whether the file's version lies in the ranges of a condition. */
  public Truth meets(FileRangeCondition condition) {
    return exists == Truth.FALSE ? Truth.FALSE : Ranges.hold(condition.versions(), version);
  }

  /**
   * When a file was changed, by what some entries of it state; null when that is not stated, or
   * when the entries are of different states of the file, so that its history is not known.
   */
  public static @Nullable Window changed(Iterable<?> entries) {
    ObservedFile first = null;
    for (Object each : entries) {
      ObservedFile entry = (ObservedFile) each;
      if (first == null) {
        first = entry;
      } else if (!Objects.equals(first.version(), entry.version())
          || !Objects.equals(first.modified(), entry.modified())) {
        return null;
      }
    }
    Instant moment = first == null ? null : first.modified();
    return moment == null ? null : Window.at(moment);
  }

  /** Whether the version is the bound of a condition itself. */
  public boolean equalsBound(FileCondition condition) {
    Version seen = version;
    return seen != null && seen.compareTo(condition.atLeast()) == 0;
  }

  @Override
  public String sentence() {
    return exists == Truth.FALSE
        ? "observed-missing-file"
        : stated.isEmpty() ? "observed-file" : "observed-file-version";
  }

  @Override
  public Map<String, Object> values() {
    return Map.of("host", host, "path", path, "version", stated);
  }
}
