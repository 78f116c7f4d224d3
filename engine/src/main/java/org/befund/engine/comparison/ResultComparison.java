package org.befund.engine.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.befund.engine.comparison.VerdictDifference.Presence;
import org.befund.engine.provenance.Input;
import org.befund.engine.provenance.Provenance;
import org.befund.kb.document.Node;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/** Holds two results side by side. */
public final class ResultComparison {
  /** What tells the verdict of an assessment that the other result does not have. */
  private static final List<List<String>> OUTLINE =
      List.of(
          List.of("status"),
          List.of("confidence"),
          List.of("recommendation", "category"),
          List.of("recommendation", "plan"));

  private ResultComparison() {}

  /** The verdicts that are not the same in both, in the order of the results. */
  public static List<VerdictDifference> verdicts(RecordedResult before, RecordedResult after) {
    Set<RecordedResult.Verdict> verdicts = new LinkedHashSet<>(before.assessments().keySet());
    verdicts.addAll(after.assessments().keySet());
    List<VerdictDifference> differences = new ArrayList<>();
    for (RecordedResult.Verdict verdict : verdicts) {
      VerdictDifference difference =
          verdict(
              verdict,
              before.assessments().get(verdict),
              after.assessments().get(verdict),
              told -> told.replace(before.asOf().toString(), after.asOf().toString()));
      if (difference.presence() != Presence.BOTH
          || !difference.differences().isEmpty()
          || !difference.gone().isEmpty()
          || !difference.added().isEmpty()) {
        differences.add(difference);
      }
    }
    return differences;
  }

  /**
   * Compares one verdict.
   *
   * @param onTheLaterDay turns a sentence of the first result into what the second would say, as
   *     sentences name the day whose knowledge counted
   */
  private static VerdictDifference verdict(
      RecordedResult.Verdict verdict,
      Node.@Nullable Mapping before,
      Node.@Nullable Mapping after,
      UnaryOperator<String> onTheLaterDay) {
    if (before != null && after != null) {
      Map<Change.Told, Change.Told> was = reasons(before, onTheLaterDay);
      Map<Change.Told, Change.Told> is = reasons(after, UnaryOperator.identity());
      return new VerdictDifference(
          verdict.host(),
          verdict.advisory(),
          Presence.BOTH,
          AssessmentComparison.of(before, after),
          without(was, is),
          without(is, was));
    }
    List<Difference> outline = new ArrayList<>();
    for (List<String> path : OUTLINE) {
      String was = text(before, path);
      String is = text(after, path);
      if (was != null || is != null) {
        outline.add(new Difference(String.join(".", path), was, is));
      }
    }
    return new VerdictDifference(
        verdict.host(),
        verdict.advisory(),
        before == null ? Presence.ONLY_AFTER : Presence.ONLY_BEFORE,
        outline,
        List.of(),
        List.of());
  }

  private static List<Change.Told> without(
      Map<Change.Told, Change.Told> all, Map<Change.Told, Change.Told> others) {
    List<Change.Told> without = new ArrayList<>();
    all.forEach(
        (compared, told) -> {
          if (!others.containsKey(compared)) {
            without.add(told);
          }
        });
    return without;
  }

  /** What an assessment gives as reasons, wherever it was seen, by what is compared of them. */
  private static Map<Change.Told, Change.Told> reasons(
      Node.Mapping assessment, UnaryOperator<String> compared) {
    Map<Change.Told, Change.Told> reasons = new LinkedHashMap<>();
    Node.Entry entry = assessment.entry("reasons");
    if (entry != null && entry.value() instanceof Node.Sequence list) {
      for (Node item : list.items()) {
        String rule = text(item, List.of("rule"));
        String statement = text(item, List.of("statement"));
        String truth = text(item, List.of("truth"));
        if (rule != null && statement != null && truth != null) {
          reasons.put(
              new Change.Told(rule, compared.apply(statement), truth(truth)),
              new Change.Told(rule, statement, truth(truth)));
        }
      }
    }
    return reasons;
  }

  private static Truth truth(String word) {
    for (Truth truth : Truth.values()) {
      if (truth.name().toLowerCase(Locale.ROOT).equals(word)) {
        return truth;
      }
    }
    return Truth.UNKNOWN;
  }

  private static @Nullable String text(@Nullable Node node, List<String> path) {
    Node at = node;
    for (String key : path) {
      Node.Entry entry = at instanceof Node.Mapping mapping ? mapping.entry(key) : null;
      at = entry == null ? null : entry.value();
    }
    if (at instanceof Node.Sequence list) {
      List<String> items = new ArrayList<>();
      list.items().forEach(item -> items.add(String.valueOf(text(item, List.of()))));
      return items.isEmpty() ? null : String.join(", ", items);
    }
    return at instanceof Node.Scalar scalar ? scalar.text() : null;
  }

  /** What was not the same for two results, as far as both tell what they were made of. */
  public static List<FactorChange> factors(RecordedResult before, RecordedResult after) {
    List<FactorChange> changes = new ArrayList<>();
    add(changes, Factor.KNOWLEDGE, before.kbVersion(), after.kbVersion());
    Provenance was = before.provenance();
    Provenance is = after.provenance();
    if (was != null && is != null) {
      inputs(changes, was, is);
      add(changes, Factor.ENGINE, was.engine(), is.engine());
    }
    add(changes, Factor.DAY, before.asOf().toString(), after.asOf().toString());
    if (was != null && is != null) {
      add(changes, Factor.OPTIONS, options(was), options(is));
    }
    return changes;
  }

  private static String options(Provenance of) {
    List<String> words = new ArrayList<>();
    of.advisories().forEach(id -> words.add("--advisory " + id));
    words.add("--lang " + of.language());
    return String.join(" ", words);
  }

  /** What is not the same of the files: other bytes, or a log that only one of the two read. */
  private static void inputs(List<FactorChange> changes, Provenance before, Provenance after) {
    Input was = before.environment();
    Input is = after.environment();
    String wasDigest = was == null ? null : was.sha256();
    String isDigest = is == null ? null : is.sha256();
    if (!Objects.equals(wasDigest, isDigest)) {
      String file = is != null ? is.file() : was == null ? null : was.file();
      changes.add(new FactorChange(Factor.ENVIRONMENT, null, file, wasDigest, isDigest));
    }
    Set<Input> places = new LinkedHashSet<>();
    before.logs().forEach(log -> places.add(log.place()));
    after.logs().forEach(log -> places.add(log.place()));
    Map<Input, Input> old = before.byPlace();
    Map<Input, Input> young = after.byPlace();
    for (Input place : places) {
      Input then = old.get(place);
      Input now = young.get(place);
      String thenDigest = then == null ? null : then.sha256();
      String nowDigest = now == null ? null : now.sha256();
      if (!Objects.equals(thenDigest, nowDigest)) {
        changes.add(
            new FactorChange(Factor.EVIDENCE, place.host(), place.file(), thenDigest, nowDigest));
      }
    }
  }

  private static void add(List<FactorChange> changes, Factor factor, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new FactorChange(factor, null, null, before, after));
    }
  }
}
