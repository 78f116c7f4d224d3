package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.JsonResult;
import org.befund.engine.result.Result;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;

/** A batch says of each host what a single evaluation says of it. */
class BatchEqualsEvaluationTest {
  private static final String SEED = "954960";

  private static final List<String> SYSTEMS =
      List.of("", "Windows XP", "Windows Server 2003", "Microsoft Windows Vista Business");

  /** A host as it is made up. */
  private record Machine(String name, String site, String os, List<List<String>> programs) {}

  @Property(tries = 60, seed = SEED, afterFailure = AfterFailureMode.RANDOM_SEED)
  void saysTheSame(@ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int dice) throws Unreadable {
    Random random = new Random(dice);
    List<Machine> machines = machines(random);
    Set<String> complete = new LinkedHashSet<>();
    for (String list : List.of("hosts", "products")) {
      if (random.nextInt(3) == 0) {
        complete.add(list);
      }
    }
    List<String> rows = rows(machines);

    List<String> lines = batch(complete, 2, List.of(rows));

    assertThat(lines.stream().map(MadePrograms::withoutPlaces).toList())
        .isEqualTo(evaluations(machines, complete));
    Collections.shuffle(rows, random);
    int cut = random.nextInt(rows.size() + 1);
    assertThat(
            batch(
                complete,
                1 + random.nextInt(3),
                List.of(rows.subList(cut, rows.size()), rows.subList(0, cut))))
        .as("shuffled rows in two files")
        .isEqualTo(lines);
  }

  private static List<Machine> machines(Random random) {
    List<Machine> machines = new ArrayList<>();
    int count = 1 + random.nextInt(random.nextInt(4) == 0 ? 80 : 24);
    for (int i = 0; i < count; i++) {
      machines.add(
          new Machine(
              name(random, i),
              "site-" + random.nextInt(3),
              SYSTEMS.get(random.nextInt(SYSTEMS.size())),
              MadePrograms.some(random, List.of())));
    }
    return machines;
  }

  /** Names that are unique, and whose order depends on how one looks at case and digits. */
  private static String name(Random random, int number) {
    String start = List.of("host-", "HOST-", "Pc ", "\u00fcber-", "a\"b-").get(random.nextInt(5));
    return start + number;
  }

  private static List<String> rows(List<Machine> machines) {
    List<String> rows = new ArrayList<>();
    for (Machine machine : machines) {
      String start =
          MadePrograms.quoted(machine.name()) + "," + machine.site() + "," + machine.os();
      rows.add(start + ",,");
      for (List<String> program : machine.programs()) {
        rows.add(start + "," + MadePrograms.quoted(program.get(0)) + "," + program.get(1));
      }
    }
    return rows;
  }

  private static List<String> batch(Set<String> complete, int threads, List<List<String>> exports) {
    String[] texts =
        exports.stream()
            .map(rows -> "Host,Site,OS,Program,Version\r\n" + String.join("\r\n", rows))
            .toArray(String[]::new);
    Trial.Outcome outcome =
        new Trial()
            .groupBy("Site")
            .complete(complete.toArray(new String[0]))
            .threads(threads)
            .run(texts);
    assertThat(outcome.rejects()).isEmpty();
    return outcome.lines();
  }

  private static List<String> evaluations(List<Machine> machines, Set<String> complete)
      throws Unreadable {
    List<String> lines = new ArrayList<>();
    Map<String, List<Machine>> sites = new TreeMap<>();
    machines.forEach(m -> sites.computeIfAbsent(m.site(), key -> new ArrayList<>()).add(m));
    for (Map.Entry<String, List<Machine>> site : sites.entrySet()) {
      site.getValue()
          .sort(
              Comparator.comparing(Machine::name, String.CASE_INSENSITIVE_ORDER)
                  .thenComparing(Machine::name));
      StringBuilder yaml = new StringBuilder();
      yaml.append("environment: ").append(site.getKey()).append('\n');
      yaml.append("complete: ").append(new TreeSet<>(complete)).append("\nhosts:\n");
      for (Machine machine : site.getValue()) {
        yaml.append("  - name: '").append(machine.name()).append("'\n");
        if (!machine.os().isEmpty()) {
          yaml.append("    os: {name: ").append(machine.os()).append("}\n");
        }
        yaml.append(MadePrograms.yaml(machine.programs()));
      }
      Result result =
          Trial.BEFUND.evaluate(
              Reading.read(
                  new SourceText("environment.yaml", yaml.toString()), EnvironmentShape.SHAPE),
              new EvaluationOptions(Trial.DAY, List.of(), "en"));
      for (Assessment assessment : result.assessments()) {
        lines.add(
            MadePrograms.withoutPlaces(
                JsonResult.line(
                    result.kbVersion(), result.asOf(), result.environment(), "en", assessment)));
      }
    }
    return lines;
  }
}
