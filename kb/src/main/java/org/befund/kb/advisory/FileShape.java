package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.List;
import org.befund.kb.Confidence;
import org.befund.kb.catalogue.Release;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.Values;
import org.befund.kb.version.Version;

/** How a condition on a file is written: on its version, or on its presence alone. */
final class FileShape {
  private static final Key<String> FILE =
      required(
          "file",
          TEXT,
          "The file's path; %ProgramFiles% and the like may lead, or *\\ for any folder.",
          "'%windir%\\notepad.exe'");
  private static final Key<Version> BRANCH =
      optional(
          "branch",
          Release.VERSION,
          "The first parts a version must have to be comparable at all.",
          "3.1.6001");
  private static final Key<Version> AT_LEAST =
      optional("atLeast", Release.VERSION, "The file's lowest version that counts.", "3.1.6001.66");
  private static final Key<Confidence> EXACT =
      optional(
          "exact",
          ConditionShape.CONFIDENCE,
          "How much a version equal to the bound proves.",
          "high");
  private static final Key<Confidence> ABOVE =
      optional(
          "above",
          ConditionShape.CONFIDENCE,
          "How much a version above the bound proves.",
          "medium");
  private static final Key<List<VersionRange>> VERSIONS =
      optional(
          "versions",
          new ListShape<>(VersionRange.SHAPE),
          "Instead of a bound, the ranges of versions that count.",
          "[{from: 6.0.6001.22000, below: 6.0.6001.22376}]");

  static final List<Key<?>> KEYS = List.of(FILE, BRANCH, AT_LEAST, EXACT, ABOVE, VERSIONS);

  private FileShape() {}

  static Condition read(Values v) {
    Version atLeast = v.find(AT_LEAST);
    List<VersionRange> versions = v.list(VERSIONS);
    if (atLeast != null) {
      if (v.find(VERSIONS) != null) {
        throw new IllegalArgumentException("expected either 'atLeast' or 'versions'");
      }
      Version branch = v.find(BRANCH);
      if (branch != null && !atLeast.isOn(branch)) {
        throw new IllegalArgumentException(
            "'atLeast' does not begin with the parts of 'branch', so no version can meet it");
      }
      return new Condition.FileCondition(
          "",
          About.read(v),
          v.get(FILE),
          branch,
          atLeast,
          v.or(EXACT, Confidence.HIGH),
          v.or(ABOVE, Confidence.HIGH));
    }
    if (v.find(BRANCH) != null || v.find(EXACT) != null || v.find(ABOVE) != null) {
      throw new IllegalArgumentException("'branch', 'exact' and 'above' need 'atLeast'");
    }
    if (v.find(VERSIONS) == null) {
      return new Condition.FilePresenceCondition("", About.read(v), v.get(FILE));
    }
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("'versions' needs at least one range");
    }
    return new Condition.FileRangeCondition("", About.read(v), v.get(FILE), versions);
  }
}
