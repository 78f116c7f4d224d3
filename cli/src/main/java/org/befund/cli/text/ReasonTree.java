package org.befund.cli.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Assessment.Reason;
import org.befund.rules.Source;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The derivation of an assessment as an indented chain. Sections of the advisory stand in brackets
 * behind the statement that rests on them; a reason is told once and referred to after that.
 */
final class ReasonTree {
  /** How many premises of one reason are told. */
  private static final int MOST_PREMISES = 8;

  private final Page page;
  private final Words words;
  private final Citations citations;
  private final Premises premises;
  private final int length;
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  ReasonTree(Assessment assessment, Page page, Words words, Citations citations) {
    this.page = page;
    this.words = words;
    this.citations = citations;
    this.premises = new Premises(assessment);
    this.length = assessment.reasons().size();
    if (!assessment.reasons().isEmpty()) {
      count(assessment.reasons().get(0));
    }
  }

  /** Counts how often each reason below the first is used; only those come up in the chain. */
  private void count(Reason first) {
    Deque<Reason> open = new ArrayDeque<>();
    open.add(first);
    for (Reason reason = open.poll(); reason != null; reason = open.poll()) {
      for (String id : reason.premises()) {
        Integer before = uses.get(id);
        uses.put(id, before == null ? 1 : before + 1);
        Reason premise = premises.find(id);
        if (before == null && premise != null) {
          open.add(premise);
        }
      }
    }
  }

  /** Tells a reason and what it rests on. */
  void tell(Reason reason, int indent) {
    tell(reason, indent, Set.of());
  }

  /**
   * Tells a reason below another.
   *
   * @param cited the sections that the reason above rests on; they need not be told again
   */
  private void tell(Reason reason, int indent, Set<String> cited) {
    page.start(indent, indent + 2).add(reason.truth() == Truth.UNKNOWN ? "?" : "-");
    statement(reason, cited);
    if (!rests(reason)) {
      page.end();
      return;
    }
    if (!told.add(reason.id())) {
      page.add(Style.FAINT, words.get("why.above", reason.id())).end();
      return;
    }
    if (uses.getOrDefault(reason.id(), 0) > 1) {
      page.add(Style.FAINT, "(".concat(reason.id()).concat(")"));
    }
    page.end();
    below(reason, indent + 2);
  }

  private void below(Reason reason, int indent) {
    Set<String> cited = sections(reason);
    int shown = 0;
    int more = 0;
    for (Reason premise : premises.grounds(reason)) {
      if (shown < MOST_PREMISES) {
        shown++;
        if (reason.truth() != Truth.UNKNOWN && premise.truth() == Truth.UNKNOWN) {
          // What is known in spite of an open premise does not hang on how that is open.
          page.start(indent, indent + 2).add("?");
          statement(premise, cited);
          page.end();
        } else {
          tell(passedThrough(reason, premise), indent, cited);
        }
      } else {
        more++;
      }
    }
    if (more > 0) {
      page.start(indent, indent + 2).add("-");
      page.add(words.get("why.more", Integer.toString(more))).end();
    }
  }

  /** Adds what a reason says, with its sources. */
  void statement(Reason reason) {
    statement(reason, Set.of());
  }

  private void statement(Reason reason, Set<String> cited) {
    page.add(reason.statement());
    Source source = reason.source();
    if (source != null) {
      bracket(source);
    }
    for (Source section : premises.sections(reason)) {
      if (!cited.contains(section.at())) {
        bracket(section);
      }
    }
  }

  private Set<String> sections(Reason reason) {
    Set<String> sections = new HashSet<>();
    premises.sections(reason).forEach(section -> sections.add(section.at()));
    return sections;
  }

  /**
   * Goes down while a reason is the only ground of the one above and itself rests on one conclusion
   * of the same truth: such a reason only passes on what the next one says better.
   */
  private Reason passedThrough(Reason above, Reason reason) {
    Reason told = reason;
    boolean only = premises.grounds(above).size() == 1;
    while (only) {
      List<Reason> grounds = premises.grounds(told);
      if (grounds.size() != 1 || grounds.get(0).truth() != told.truth() || !rests(grounds.get(0))) {
        break;
      }
      told = grounds.get(0);
    }
    return told;
  }

  /** The reason with an id, or null. */
  @Nullable Reason find(String id) {
    return premises.find(id);
  }

  /** The first thing that a reason rests on, apart from sections; itself where there is none. */
  Reason first(Reason reason) {
    List<Reason> grounds = premises.grounds(reason);
    return grounds.isEmpty() ? reason : grounds.get(0);
  }

  /** What a reason comes down to: the last conclusion along its first premises. */
  Reason ground(Reason reason) {
    Reason ground = reason;
    for (int i = 0; i < length; i++) {
      Reason next = firstConclusion(ground);
      if (next == null) {
        break;
      }
      ground = next;
    }
    return ground;
  }

  private @Nullable Reason firstConclusion(Reason reason) {
    for (Reason ground : premises.grounds(reason)) {
      if (rests(ground) || isOfAdvisory(ground)) {
        return ground;
      }
    }
    return null;
  }

  /** Whether a reason is what the advisory says of all hosts, and not something seen on one. */
  private boolean isOfAdvisory(Reason reason) {
    return reason.truth() == Truth.TRUE && !premises.sections(reason).isEmpty();
  }

  private void bracket(Source source) {
    String at = source.kind() == Source.Kind.ADVISORY ? citations.place(source.at()) : source.at();
    page.add(Style.FAINT, "[".concat(at).concat("]"));
  }

  private boolean rests(Reason reason) {
    return !premises.grounds(reason).isEmpty();
  }
}
