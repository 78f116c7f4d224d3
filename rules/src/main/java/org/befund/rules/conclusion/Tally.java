package org.befund.rules.conclusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.befund.rules.Grounds;
import org.befund.rules.Premise;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * How many of the things that one condition asks for are so. What must hold of every one of them is
 * false where one is not so, and open where one is open.
 *
 * @param asked how many there are
 * @param missing the names of those that are not so
 * @param open the names of those of which it is not known
 * @param contradictory the names of those that observations contradict each other on
 */
public record Tally(
    String host,
    String condition,
    int asked,
    List<String> missing,
    List<String> open,
    List<String> contradictory,
    Grounds grounds)
    implements Conclusion {

  public Tally {
    missing = List.copyOf(missing);
    open = List.copyOf(open);
    contradictory = List.copyOf(contradictory);
  }

  @Override
  public Truth truth() {
    if (!missing.isEmpty()) {
      return Truth.FALSE;
    }
    return open.isEmpty() && contradictory.isEmpty() ? Truth.TRUE : Truth.UNKNOWN;
  }

  /** Whether only a contradiction keeps it from being known. */
  public boolean isContradictory() {
    return missing.isEmpty() && !contradictory.isEmpty();
  }

  /** How many are so. */
  public int met() {
    return asked - missing.size() - open.size() - contradictory.size();
  }

  /** Counts what one thing after another turns out to be. */
  static final class Count {
    private int asked;
    private final List<String> missing = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> contradictory = new ArrayList<>();
    private final Set<Premise> met = new LinkedHashSet<>();
    private final Set<Premise> against = new LinkedHashSet<>();
    private final Set<Premise> doubts = new LinkedHashSet<>();
    private final Set<Premise> torn = new LinkedHashSet<>();

    /** Adds a thing with what speaks for its truth. */
    void add(String name, Truth truth, Collection<? extends Premise> premises) {
      asked++;
      switch (truth) {
        case TRUE -> met.addAll(premises);
        case FALSE -> {
          missing.add(name);
          against.addAll(premises);
        }
        case UNKNOWN -> {
          open.add(name);
          doubts.addAll(premises);
        }
      }
    }

    /** Adds a thing that observations contradict each other on. */
    void addContradiction(String name, Collection<? extends Premise> premises) {
      asked++;
      contradictory.add(name);
      torn.addAll(premises);
    }

    /** The sum; its grounds are what decides it. */
    Tally sum(String host, String condition, Grounds grounds) {
      Set<Premise> deciding =
          !missing.isEmpty()
              ? against
              : !contradictory.isEmpty() ? torn : open.isEmpty() ? met : doubts;
      Tally tally = new Tally(host, condition, asked, missing, open, contradictory, grounds);
      grounds.counting(tally).fromAll(deciding);
      return tally;
    }
  }

  /** A name for what is the only thing asked for. */
  static String named(@Nullable String name) {
    return name == null ? "" : name;
  }
}
