package org.befund.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.befund.engine.oracle.PlainEvaluator.Verdict;
import org.befund.engine.oracle.Site.Machine;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Result;

/** What becomes of verdicts when more is known. */
class KnowledgeGrowsTest {

  /** A verdict and what it leads to. */
  private record End(String status, List<String> plan) {}

  @Provide
  Arbitrary<Site> sites() {
    return Bench.sites();
  }

  /**
   * Whoever finds out what is reported as unknown, and writes it into the environment, gets what
   * was foretold. For the unknowns that can be written as one entry.
   */
  @Property(
      tries = 500,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void everyOutcomeComesTrue(@ForAll("sites") Site site) {
    Result result = Bench.evaluate(site);
    for (Assessment assessment : result.assessments()) {
      for (Assessment.UnknownFact unknown : assessment.unknowns()) {
        List<Map<String, Object>> filled = filled(site, assessment, unknown);
        if (filled.isEmpty()) {
          Statistics.collect("not tried", unknown.kind());
          continue;
        }
        Statistics.collect("tried", unknown.kind());
        Set<End> foretold = new HashSet<>();
        unknown.outcomes().forEach(o -> foretold.add(new End(Bench.word(o.status()), o.plan())));
        Set<End> happened = new HashSet<>();
        for (Map<String, Object> tree : filled) {
          Result then = Bench.evaluate(site, tree, true);
          Verdict verdict =
              java.util.Objects.requireNonNull(
                  Bench.verdicts(then).get(assessment.advisory() + "@" + assessment.host()));
          happened.add(new End(verdict.status(), verdict.plan()));
        }
        assertThat(happened)
            .as("%s %s%n%s", unknown, site.day(), SiteText.text(SiteText.tree(site), true))
            .isEqualTo(foretold);
      }
    }
  }

  private static List<Map<String, Object>> filled(
      Site site, Assessment assessment, Assessment.UnknownFact unknown) {
    boolean wsus = assessment.advisory().equals(PlainEvaluator.WSUS_ADVISORY);
    String kb = wsus ? "954960" : "954474";
    List<Map<String, Object>> filled = new ArrayList<>();
    switch (unknown.kind()) {
      case "update" -> {
        for (String state : List.of("installed", "not_installed")) {
          filled.add(with(site, assessment, "updates", "kb", kb, Map.of("kb", kb, "state", state)));
        }
      }
      case "remediation" -> {
        String id =
            unknown.fact().contains("workaround") ? "workaround-kb" + kb : "install-update-kb" + kb;
        for (String state : List.of("applied", "not_applied")) {
          filled.add(
              with(site, assessment, "remediations", "id", id, Map.of("id", id, "state", state)));
        }
      }
      case "file" -> {
        String path = Sites.LIBRARY;
        for (String version : List.of("3.1.6001.66", "3.1.6001.0")) {
          Map<String, Object> tree = SiteText.tree(site);
          Map<String, Object> host = host(tree, assessment.host());
          List<Site.Dll> files = site.machine(assessment.host()).files();
          List<Object> kept = new ArrayList<>();
          for (int i = 0; i < files.size(); i++) {
            if (!files.get(i).right()) {
              kept.add(((List<?>) java.util.Objects.requireNonNull(host.get("files"))).get(i));
            }
          }
          kept.add(Map.of("path", path, "version", version));
          host.put("files", kept);
          filled.add(tree);
        }
      }
      case "served-host", "answer" -> {
        String question =
            unknown.kind().equals("answer")
                ? asked(assessment.advisory(), unknown.fact())
                : wsus ? "office-2003-in-environment" : "deploys-to-sms-2003-clients";
        for (String said : List.of("true", "false")) {
          Map<String, Object> tree = SiteText.tree(site);
          Map<String, Object> host = host(tree, assessment.host());
          Map<Object, Object> facts = new LinkedHashMap<>();
          if (host.get("facts") instanceof Map<?, ?> before) {
            facts.putAll(before);
          }
          facts.put(question, said);
          host.put("facts", facts);
          filled.add(tree);
        }
      }
      case "release" -> {
        Machine machine = site.machine(assessment.host());
        List<Site.Entry> open =
            machine.entries().stream().filter(e -> e.meaning() instanceof Site.Wsus).toList();
        if (wsus && open.size() == 1) {
          for (Site.Release release : ((Site.Wsus) open.get(0).meaning()).may()) {
            Map<String, Object> tree = SiteText.tree(site);
            List<Object> products = new ArrayList<>();
            for (Site.Entry entry : machine.entries()) {
              products.add(entry == open.get(0) ? entry(release) : entry.keys());
            }
            host(tree, assessment.host()).put("products", products);
            filled.add(tree);
          }
        }
      }
      default -> {}
    }
    return filled;
  }

  /** The question of the advisory that is put in these words. */
  private static String asked(String advisory, String words) {
    var questions =
        java.util.Objects.requireNonNull(Bench.kb().advisory(advisory)).questions().entrySet();
    return questions.stream()
        .filter(question -> question.getValue().text().in("en").equals(words))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static Map<String, String> entry(Site.Release release) {
    String name = "Windows Server Update Services";
    return switch (release) {
      case SUS -> Map.of("name", name, "version", "1.0");
      case V2 -> Map.of("name", name, "version", "2.0", "servicePack", "RTM");
      case V2_SP1 -> Map.of("name", name, "version", "2.0", "servicePack", "SP1");
      case V3 -> Map.of("name", name, "version", "3.0", "servicePack", "RTM");
      case V3_SP1 -> Map.of("name", name, "version", "3.0", "servicePack", "SP1");
      case V3_SP2 -> Map.of("name", name, "version", "3.0", "servicePack", "SP2");
      case LATER -> Map.of("name", name, "version", "10.0.14393.0");
    };
  }

  private static Map<String, Object> with(
      Site site, Assessment assessment, String list, String key, String id, Object item) {
    Map<String, Object> tree = SiteText.tree(site);
    Map<String, Object> host = host(tree, assessment.host());
    List<Object> kept = new ArrayList<>();
    if (host.get(list) instanceof List<?> before) {
      for (Object each : before) {
        if (each instanceof Map<?, ?> map && !id.equals(map.get(key))) {
          kept.add(each);
        }
      }
    }
    kept.add(item);
    host.put(list, kept);
    return tree;
  }

  private static Map<String, Object> host(Map<String, Object> tree, String name) {
    return ResultPropertiesTest.hosts(tree).stream()
        .filter(h -> name.equals(h.get("name")))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Who is known to be affected is never found not to be by learning one thing more. What is left
   * out here, and put back, is any list or answer but those that overturn a presumption, which is
   * to say the signs of a console (roles, registry, the answer to that question), an entry of
   * System Center, and who serves whom.
   */
  @Property(
      tries = 700,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void learningMoreNeverClearsTheAffected(
      @ForAll("sites") Site site,
      @ForAll @IntRange(max = 5) int which,
      @ForAll @IntRange(max = 7) int what) {
    Map<String, Object> tree = SiteText.tree(site);
    List<Map<String, Object>> hosts = ResultPropertiesTest.hosts(tree);
    Map<String, Object> host = hosts.get(which % hosts.size());
    boolean server = String.valueOf(host.get("name")).startsWith("wsus");
    boolean gone;
    switch (what) {
      case 0 -> gone = host.remove("files") != null;
      case 1 -> gone = host.remove("updates") != null;
      case 2 -> gone = host.remove("remediations") != null;
      case 3 -> gone = host.remove("logs") != null;
      case 4 -> gone = !server && host.remove("products") != null;
      case 5 -> gone = dropWsus(site, host);
      case 6 -> gone = forget(host, "office-2003-in-environment");
      default -> gone = forget(host, "wsus-catalog-in-use");
    }
    Map<String, Verdict> less = Bench.verdicts(Bench.evaluate(site, tree, true));
    Map<String, Verdict> more = Bench.verdicts(Bench.evaluate(site));
    less.forEach(
        (key, verdict) -> {
          Verdict then = more.get(key);
          if (then != null && verdict.status().equals("known_affected")) {
            Statistics.collect(gone, then.status());
            assertThat(then.status()).as("%s", tree).isNotEqualTo("known_not_affected");
          }
        });
  }

  private static boolean dropWsus(Site site, Map<String, Object> host) {
    List<Site.Entry> entries = site.machine(String.valueOf(host.get("name"))).entries();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).meaning() instanceof Site.Wsus
          && host.get("products") instanceof List<?> list) {
        List<Object> kept = new ArrayList<>(list);
        kept.remove(i);
        host.put("products", kept);
        return true;
      }
    }
    return false;
  }

  private static boolean forget(Map<String, Object> host, String question) {
    if (host.get("facts") instanceof Map<?, ?> facts && facts.containsKey(question)) {
      Map<Object, Object> kept = new LinkedHashMap<>(facts);
      kept.remove(question);
      host.put("facts", kept);
      return true;
    }
    return false;
  }
}
