package org.befund.engine.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.befund.engine.comparison.Conclusions.Subject;
import org.befund.engine.evaluation.Derivation;
import org.befund.engine.explanation.KnowledgeVocabulary;
import org.befund.kb.KnowledgeBase;
import org.befund.rules.conclusion.Conclusion;
import org.befund.rules.sentence.Sentences;
import org.jspecify.annotations.Nullable;

/** Holds two derivations of one verdict side by side, step by step. */
public final class DerivationComparison {
  private final Sentences sentences;
  private final KnowledgeVocabulary words;

  /** A comparison in a language. */
  public DerivationComparison(KnowledgeBase kb, String language) {
    sentences = Sentences.in(language);
    words = new KnowledgeVocabulary(kb, language);
  }

  /**
   * What is not as it was, premises before what rests on them. A condition that one of the two does
   * not rest on is told as it was judged all the same.
   */
  public List<Change> changes(Derivation before, Derivation after) {
    Map<Subject, Conclusion> was = Conclusions.of(before);
    Map<Subject, Conclusion> is = Conclusions.of(after);
    Set<Subject> subjects = new LinkedHashSet<>(inOrder(was, is));
    Map<Subject, Conclusion> allBefore = Conclusions.judgements(before.judgements());
    allBefore.putAll(was);
    Map<Subject, Conclusion> allAfter = Conclusions.judgements(after.judgements());
    allAfter.putAll(is);
    List<Change> changes = new ArrayList<>();
    for (Subject subject : subjects) {
      Change.Told then = told(allBefore.get(subject));
      Change.Told now = told(allAfter.get(subject));
      if (!Objects.equals(then, now)) {
        changes.add(new Change(kind(subject.type()), subject.id(), then, now));
      }
    }
    return changes;
  }

  /** The steps of the later derivation in their order; those that are gone before what is left. */
  private static Set<Subject> inOrder(
      Map<Subject, Conclusion> before, Map<Subject, Conclusion> after) {
    Map<Subject, List<Subject>> gone = new LinkedHashMap<>();
    List<Subject> waiting = new ArrayList<>();
    for (Subject subject : before.keySet()) {
      if (after.containsKey(subject)) {
        gone.put(subject, List.copyOf(waiting));
        waiting.clear();
      } else {
        waiting.add(subject);
      }
    }
    Set<Subject> subjects = new LinkedHashSet<>();
    for (Subject subject : after.keySet()) {
      subjects.addAll(gone.getOrDefault(subject, List.of()));
      subjects.add(subject);
    }
    subjects.addAll(waiting);
    return subjects;
  }

  private Change.@Nullable Told told(@Nullable Conclusion conclusion) {
    return conclusion == null
        ? null
        : new Change.Told(
            conclusion.sentence(), sentences.render(conclusion, words), conclusion.truth());
  }

  /** The sort of a conclusion as results write words: {@code RemediationState} with a hyphen. */
  private static String kind(String type) {
    return type.equals("Judgement")
        ? "condition"
        : type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
