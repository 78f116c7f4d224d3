package org.befund.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.Inquiry;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.engine.environment.HostDraft;
import org.befund.engine.explanation.Explanation;
import org.befund.engine.oracle.PlainEvaluator.Verdict;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Result;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.rules.Source;

/** What must hold of every result, whatever the environment. */
class ResultPropertiesTest {
  @Provide
  Arbitrary<Site> sites() {
    return Bench.sites();
  }

  @Property(
      tries = 400,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void everyChainEndsInASource(@ForAll("sites") Site site) {
    Bench.evaluate(site).assessments().forEach(ResultPropertiesTest::checkChains);
  }

  @Example
  void everyChainOfACaseEndsInASource() throws Unreadable {
    for (WrittenCase each : WrittenCase.all()) {
      Environment environment =
          Reading.read(new SourceText(each.file(), ""), each.environment(), EnvironmentShape.SHAPE);
      Environment empty =
          new Environment(
              environment.file(),
              environment.name(),
              List.of(),
              environment.hosts().stream()
                  .map(host -> HostDraft.of(Map.of("name", host.name())))
                  .toList());
      for (Environment of : List.of(environment, empty)) {
        Inquiry inquiry =
            WrittenCase.befund()
                .inquire(
                    of, new EvaluationOptions(each.day(), List.of(each.advisory().id()), "en"));
        checkChains(
            new Explanation(inquiry.kb(), inquiry.grammar(), "en")
                .of(
                    each.advisory(),
                    each.host(),
                    inquiry.derive(each.advisory(), each.host()),
                    List.of()));
      }
    }
  }

  /** Every premise is there, none rests on itself, and the last ones were seen or are written. */
  private static void checkChains(Assessment assessment) {
    Map<String, Assessment.Reason> reasons = new HashMap<>();
    assessment.reasons().forEach(reason -> reasons.put(reason.id(), reason));
    assertThat(reasons).hasSameSizeAs(assessment.reasons());
    for (Assessment.Reason reason : assessment.reasons()) {
      assertThat(reasons.keySet()).containsAll(reason.premises());
      assertThat(reason.statement()).isNotBlank().doesNotContainPattern("\\{[a-z]+}");
      Source source = reason.source();
      assertThat(reason.premises().isEmpty()).as(reason.rule()).isEqualTo(source != null);
      if (source != null) {
        assertThat(source.at()).isNotBlank();
      }
    }
    Set<String> done = new HashSet<>();
    for (String id : reasons.keySet()) {
      walk(id, reasons, new HashSet<>(), done);
    }
    for (Assessment.RemediationEntry entry : assessment.remediations()) {
      assertThat(reasons).containsKey(entry.reason());
    }
    for (Assessment.ConflictEntry conflict : assessment.conflicts()) {
      assertThat(reasons.keySet()).containsAll(conflict.reasons());
      assertThat(conflict.reasons()).isNotEmpty();
    }
  }

  private static void walk(
      String id, Map<String, Assessment.Reason> reasons, Set<String> above, Set<String> done) {
    assertThat(above).doesNotContain(id);
    if (done.contains(id)) {
      return;
    }
    above.add(id);
    for (String premise : java.util.Objects.requireNonNull(reasons.get(id)).premises()) {
      walk(premise, reasons, above, done);
    }
    above.remove(id);
    done.add(id);
  }

  @Property(
      tries = 400,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void thePlanIsWhatIsRecommended(@ForAll("sites") Site site) {
    for (Verdict verdict : Bench.verdicts(Bench.evaluate(site)).values()) {
      Set<String> recommended = new HashSet<>();
      verdict
          .states()
          .forEach(
              (id, state) -> {
                if (state.equals("recommended")) {
                  recommended.add(id);
                }
              });
      assertThat(new HashSet<>(verdict.plan()))
          .isEqualTo(recommended)
          .hasSameSizeAs(verdict.plan());
      boolean acts = Set.of("vendor_fix", "workaround", "mitigation").contains(verdict.category());
      assertThat(verdict.plan().isEmpty()).isEqualTo(!acts);
      for (String id : verdict.plan()) {
        String fix = id.endsWith("954474") ? "2008-06-17" : "2008-07-09";
        assertThat(site.day()).isAfterOrEqualTo(fix);
      }
      assertThat(acts && !verdict.status().equals("known_affected")).isFalse();
    }
  }

  @Property(
      tries = 300,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void whatNoAdvisoryMentionsChangesNothing(@ForAll("sites") Site site) {
    Map<String, Object> tree = SiteText.tree(site);
    for (Map<String, Object> host : hosts(tree)) {
      add(host, "products", Map.of("name", "Paint Shop Pro", "version", "9.x"));
      add(host, "products", Map.of("name", "WinZip"));
      add(host, "files", Map.of("path", "C:\\Windows\\notepad.exe", "version", "5.2"));
      add(host, "updates", Map.of("kb", "123456", "state", "installed"));
      add(host, "remediations", Map.of("id", "something-else", "state", "applied"));
      add(host, "roles", "print-server");
      add(host, "updateChannels", "carrier-pigeon");
      add(host, "registry", Map.of("key", "HKLM\\SOFTWARE\\X", "value", "Y", "data", "2"));
    }
    if (!site.machines().stream().anyMatch(m -> m.servedBy() == null)
        || site.complete().contains("products")) {
      Map<String, Object> stranger = new LinkedHashMap<>();
      stranger.put("name", "printer");
      stranger.put("complete", List.of("products"));
      hosts(tree).add(stranger);
    }
    assertThat(Bench.verdicts(Bench.evaluate(site, tree, true)))
        .isEqualTo(Bench.verdicts(Bench.evaluate(site)));
  }

  @Property(
      tries = 300,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void orderAndNotationDoNotMatter(@ForAll("sites") Site site) {
    Map<String, Object> tree = SiteText.tree(site);
    Map<String, Verdict> straight = Bench.verdicts(Bench.evaluate(site, tree, false));
    assertThat(Bench.verdicts(Bench.evaluate(site, tree, true))).isEqualTo(straight);
    Collections.reverse(hosts(tree));
    for (Map<String, Object> host : hosts(tree)) {
      host.replaceAll((key, value) -> value instanceof List<?> list ? reversed(list) : value);
    }
    assertThat(Bench.verdicts(Bench.evaluate(site, tree, true))).isEqualTo(straight);
  }

  @Property(
      tries = 200,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void evaluatedTwiceItIsTheSame(@ForAll("sites") Site site) {
    Result first = Bench.evaluate(site);
    assertThat(Bench.evaluate(site).assessments()).isEqualTo(first.assessments());
  }

  private static List<Object> reversed(List<?> list) {
    List<Object> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> hosts(Map<String, Object> tree) {
    return (List<Map<String, Object>>) java.util.Objects.requireNonNull(tree.get("hosts"));
  }

  static void add(Map<String, Object> host, String key, Object item) {
    List<Object> list =
        new ArrayList<>(host.get(key) instanceof List<?> before ? before : List.of());
    list.add(item);
    host.put(key, list);
  }
}
