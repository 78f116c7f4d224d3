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
  private final Map<String, Reason> reasons = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  ReasonTree(Assessment assessment, Page page, Words words, Citations citations) {
    this.page = page;
    this.words = words;
    this.citations = citations;
    for (Reason reason : assessment.reasons()) {
      reasons.put(reason.id(), reason);
    }
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
        Reason premise = reasons.get(id);
        if (before == null && premise != null) {
          open.add(premise);
        }
      }
    }
  }

  /** Tells a reason and what it rests on. */
  void tell(Reason reason, int indent) {
    page.start(indent, indent + 2).add(reason.truth() == Truth.UNKNOWN ? "?" : "-");
    statement(reason);
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
    premises(reason.premises(), indent + 2);
  }

  private void premises(List<String> ids, int indent) {
    int shown = 0;
    int more = 0;
    for (String id : ids) {
      Reason premise = reasons.get(id);
      if (premise == null || isCitation(premise)) {
        continue;
      }
      if (shown < MOST_PREMISES) {
        shown++;
        tell(premise, indent);
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
    page.add(reason.statement());
    Source source = reason.source();
    if (source != null) {
      bracket(source);
    }
    for (String id : reason.premises()) {
      Reason premise = reasons.get(id);
      Source cited = premise == null || !isCitation(premise) ? null : premise.source();
      if (cited != null) {
        bracket(cited);
      }
    }
  }

  /** The reason with an id, or null. */
  @Nullable Reason find(String id) {
    return reasons.get(id);
  }

  /** What a reason comes down to: the last conclusion along its first premises. */
  Reason ground(Reason reason) {
    Reason ground = reason;
    for (int i = 0; i < reasons.size(); i++) {
      Reason next = firstConclusion(ground);
      if (next == null) {
        break;
      }
      ground = next;
    }
    return ground;
  }

  private @Nullable Reason firstConclusion(Reason reason) {
    for (String id : reason.premises()) {
      Reason premise = reasons.get(id);
      if (premise != null && !isCitation(premise) && rests(premise)) {
        return premise;
      }
    }
    return null;
  }

  private void bracket(Source source) {
    String at = source.kind() == Source.Kind.ADVISORY ? citations.place(source.at()) : source.at();
    page.add(Style.FAINT, "[".concat(at).concat("]"));
  }

  private boolean rests(Reason reason) {
    for (String id : reason.premises()) {
      Reason premise = reasons.get(id);
      if (premise != null && !isCitation(premise)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCitation(Reason reason) {
    Source source = reason.source();
    return source != null && source.kind() == Source.Kind.ADVISORY && reason.premises().isEmpty();
  }
}
