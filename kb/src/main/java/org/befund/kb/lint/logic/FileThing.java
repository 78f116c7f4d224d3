package org.befund.kb.lint.logic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.befund.kb.advisory.VersionRange;
import org.befund.kb.lint.logic.Variable.State;
import org.befund.kb.version.Version;
import org.jspecify.annotations.Nullable;

/** A file, as entries tell of its presence and its version. */
final class FileThing extends Thing<FileThing.Question> {

  /** What a condition asks of the file. */
  sealed interface Question {}

  /** Whether it is there. */
  record Presence() implements Question {}

  /** Whether its version is at least a bound. */
  record AtLeast(Version bound, @Nullable Version branch) implements Question {}

  /** Whether its version lies in a range. */
  record In(List<VersionRange> ranges) implements Question {}

  FileThing(String path) {
    super(path);
  }

  @Override
  Set<State> states() throws Undecided {
    List<Version> seen = new ArrayList<>();
    for (Question question : questions()) {
      if (question instanceof In in) {
        seen.addAll(VersionWorth.bounds(in.ranges));
      } else if (question instanceof AtLeast atLeast) {
        seen.add(atLeast.bound);
        if (atLeast.branch != null) {
          seen.add(atLeast.branch);
        }
      }
    }
    int count = questions().size();
    Set<Row> rows = new LinkedHashSet<>();
    rows.add(Row.of(count, i -> Worth.FALSE));
    rows.add(Row.of(count, i -> Worth.OPEN));
    rows.add(Row.of(count, i -> worth(questions().get(i), null)));
    for (Version version : Samples.of(seen)) {
      rows.add(Row.of(count, i -> worth(questions().get(i), version)));
    }
    Set<State> states = ofEntries(rows, FileThing::judged);
    states.add(all(null));
    return states;
  }

  /** What a file that is there is worth to a question. */
  private static Worth worth(Question question, @Nullable Version version) {
    if (question instanceof AtLeast atLeast) {
      return VersionWorth.atLeast(atLeast.bound, atLeast.branch, version);
    }
    return question instanceof In in ? VersionWorth.in(in.ranges, version) : Worth.TRUE;
  }

  private static Worth judged(Entries entries, int index) {
    if (entries.sayTrue(index)) {
      return entries.sayFalse(index) ? Worth.TORN : Worth.TRUE;
    }
    return entries.sayFalse(index) ? Worth.FALSE : Worth.OPEN;
  }
}
