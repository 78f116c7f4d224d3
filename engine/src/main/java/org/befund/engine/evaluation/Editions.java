package org.befund.engine.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** One advisory as it stood on different days; days between which it says the same share facts. */
final class Editions {
  private final Advisory advisory;
  private final Catalogue catalogue;
  private final Replacements replacements;
  private final Map<LocalDate, AdvisoryFacts> byTurn = new ConcurrentHashMap<>();
  private volatile @Nullable NavigableSet<LocalDate> turns;

  Editions(Advisory advisory, Catalogue catalogue, Replacements replacements) {
    this.advisory = advisory;
    this.catalogue = catalogue;
    this.replacements = replacements;
  }

  /** The advisory's facts as they are on a day. */
  AdvisoryFacts on(LocalDate day) {
    NavigableSet<LocalDate> known = turns;
    if (known == null) {
      AdvisoryFacts first = new AdvisoryFacts(advisory, catalogue, replacements, day);
      known = first.turns();
      turns = known;
      byTurn.putIfAbsent(turn(known, day), first);
    }
    return byTurn.computeIfAbsent(
        turn(known, day), turn -> new AdvisoryFacts(advisory, catalogue, replacements, day));
  }

  /** The conditions that are judged on one day or another, without repetition. */
  List<Condition> judged() {
    AdvisoryFacts first = on(LocalDate.MIN);
    Map<String, Condition> judged = new LinkedHashMap<>();
    List<AdvisoryFacts> all = new ArrayList<>();
    all.add(first);
    first.turns().forEach(turn -> all.add(on(turn)));
    for (AdvisoryFacts facts : all) {
      facts.ofSubject().forEach(judged::putIfAbsent);
      facts.ofServed().forEach(judged::putIfAbsent);
    }
    return List.copyOf(judged.values());
  }

  private static LocalDate turn(NavigableSet<LocalDate> turns, LocalDate day) {
    LocalDate last = turns.floor(day);
    return last == null ? LocalDate.MIN : last;
  }
}
