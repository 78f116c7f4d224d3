package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.engine.result.JsonResult;
import org.befund.engine.result.Result;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;

/**
 * A batch says of each host what the library's evaluation says of it, also where hosts are served
 * by others, updates, files and roles are told, versions cannot be read and rows are rejected.
 */
class WholeExportEqualsEvaluationTest {
  private static final String SEED = "953839";
  private static final String HEADER =
      "Host,Site,OS,Program,Version,KB,File,File Version,Role,Served By";
  private static final String DLL =
      "%ProgramFiles%\\Update Services\\WebServices\\ClientWebService\\bin"
          + "\\Microsoft.UpdateServices.WebServices.Client.dll";
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2008, 6, 15),
          LocalDate.of(2008, 8, 20),
          LocalDate.of(2011, 9, 20),
          LocalDate.of(2016, 1, 1));

  private static final List<String> SYSTEMS =
      List.of(
          "",
          "Windows XP",
          "Windows Server 2003",
          "Windows Server 2008 R2",
          "Windows 7",
          "Windows 2000");
  private static final List<List<String>> UNREADABLE =
      List.of(List.of("Windows Server Update Services", "3.x"));

  /**
   * A host as it is made up.
   *
   * @param cut whether a row of it is rejected, so that no list of it is complete; a version that
   *     cannot be read leaves them complete
   */
  private record Machine(
      String name,
      String site,
      String os,
      List<List<String>> programs,
      List<String> updates,
      String fileVersion,
      boolean server,
      String servedBy,
      boolean cut) {}

  @Property(tries = 60, seed = SEED, afterFailure = AfterFailureMode.RANDOM_SEED)
  void saysTheSame(@ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int dice) throws Unreadable {
    Random random = new Random(dice);
    List<Machine> machines = machines(random);
    Set<String> complete = new LinkedHashSet<>();
    for (String list : List.of("hosts", "products", "updates", "files", "roles")) {
      if (random.nextInt(3) == 0) {
        complete.add(list);
      }
    }
    LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
    List<String> rows = rows(machines);

    Trial.Outcome outcome = batch(complete, day, 2, List.of(rows));

    assertThat(outcome.lines().stream().map(MadePrograms::withoutPlaces).toList())
        .isEqualTo(evaluations(machines, complete, day));
    assertThat(outcome.reasons()).hasSize((int) rejected(machines));
    Collections.shuffle(rows, random);
    int cut = random.nextInt(rows.size() + 1);
    Trial.Outcome shuffled =
        batch(
            complete,
            day,
            1 + random.nextInt(4),
            List.of(rows.subList(cut, rows.size()), rows.subList(0, cut)));
    assertThat(shuffled.lines()).isEqualTo(outcome.lines());
    assertThat(shuffled.reasons()).hasSameSizeAs(outcome.reasons());
  }

  private static long rejected(List<Machine> machines) {
    return machines.stream().filter(Machine::cut).count()
        + machines.stream()
            .flatMap(machine -> machine.programs().stream())
            .filter(program -> program.get(1).endsWith("x"))
            .count();
  }

  private static List<Machine> machines(Random random) {
    List<Machine> machines = new ArrayList<>();
    int count = 1 + random.nextInt(30);
    for (int i = 0; i < count; i++) {
      List<List<String>> programs = MadePrograms.some(random, UNREADABLE);
      int site = random.nextInt(3);
      machines.add(
          new Machine(
              "host-" + (100 + i),
              "site-" + site,
              SYSTEMS.get(random.nextInt(SYSTEMS.size())),
              programs,
              random.nextInt(4) == 0 ? List.of("954960") : List.of(),
              random.nextInt(4) == 0 ? "3.1.6001." + (65 + random.nextInt(2)) : "",
              random.nextInt(6) == 0,
              random.nextInt(3) == 0 && i > 0 ? ofSite(machines, site, random) : "",
              random.nextInt(12) == 0));
    }
    return machines;
  }

  private static String ofSite(List<Machine> machines, int site, Random random) {
    List<String> names =
        machines.stream()
            .filter(machine -> machine.site().equals("site-" + site))
            .map(Machine::name)
            .toList();
    return names.isEmpty() ? "" : names.get(random.nextInt(names.size()));
  }

  private static List<String> rows(List<Machine> machines) {
    List<String> rows = new ArrayList<>();
    for (Machine machine : machines) {
      String start = machine.name() + "," + machine.site() + ",";
      rows.add(
          start
              + machine.os()
              + ",,,,,,"
              + (machine.server() ? "update-server" : "")
              + ","
              + machine.servedBy());
      for (List<String> program : machine.programs()) {
        rows.add(
            start + "," + MadePrograms.quoted(program.get(0)) + "," + program.get(1) + ",,,,,");
      }
      machine.updates().forEach(kb -> rows.add(start + ",,,KB" + kb + ",,,,"));
      if (!machine.fileVersion().isEmpty()) {
        rows.add(start + ",,,," + DLL + "," + machine.fileVersion() + ",,");
      }
      if (machine.cut()) {
        rows.add(start + "cut");
      }
    }
    return rows;
  }

  private static Trial.Outcome batch(
      Set<String> complete, LocalDate day, int threads, List<List<String>> exports) {
    return new Trial()
        .groupBy("Site")
        .asOf(day)
        .complete(complete.toArray(new String[0]))
        .threads(threads)
        .run(
            exports.stream()
                .map(rows -> HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n")
                .toArray(String[]::new));
  }

  private static List<String> evaluations(
      List<Machine> machines, Set<String> complete, LocalDate day) throws Unreadable {
    Map<String, List<Machine>> sites = new TreeMap<>();
    machines.forEach(m -> sites.computeIfAbsent(m.site(), key -> new ArrayList<>()).add(m));
    List<Environment> environments = new ArrayList<>();
    for (Map.Entry<String, List<Machine>> site : sites.entrySet()) {
      String yaml = yaml(site.getKey(), site.getValue(), complete);
      environments.add(
          Reading.read(new SourceText("environment.yaml", yaml), EnvironmentShape.SHAPE));
    }
    List<String> lines = new ArrayList<>();
    EvaluationOptions options = new EvaluationOptions(day, List.of(), "en");
    try (Stream<Result> results = Trial.BEFUND.evaluate(environments.stream(), options)) {
      results.forEach(
          result ->
              result
                  .assessments()
                  .forEach(
                      each ->
                          lines.add(
                              MadePrograms.withoutPlaces(
                                  JsonResult.line(
                                      result.kbVersion(),
                                      result.asOf(),
                                      result.environment(),
                                      "en",
                                      each)))));
    }
    return lines;
  }

  private static String yaml(String site, List<Machine> machines, Set<String> complete) {
    StringBuilder yaml = new StringBuilder("environment: " + site + "\n");
    yaml.append(complete.contains("hosts") ? "complete: [hosts]\n" : "").append("hosts:\n");
    List<String> ofHost = complete.stream().filter(list -> !list.equals("hosts")).sorted().toList();
    for (Machine machine : machines) {
      yaml.append("  - name: ").append(machine.name()).append('\n');
      if (!machine.cut() && !ofHost.isEmpty()) {
        yaml.append("    complete: ").append(ofHost).append('\n');
      }
      if (!machine.os().isEmpty()) {
        yaml.append("    os: {name: ").append(machine.os()).append("}\n");
      }
      yaml.append(machine.server() ? "    roles: [update-server]\n" : "");
      if (!machine.servedBy().isEmpty()) {
        yaml.append("    servedBy: [").append(machine.servedBy()).append("]\n");
      }
      yaml.append(MadePrograms.yaml(machine.programs()));
      machine
          .updates()
          .forEach(kb -> yaml.append("    updates: [{kb: '" + kb + "', state: installed}]\n"));
      if (!machine.fileVersion().isEmpty()) {
        yaml.append("    files: [{path: '" + DLL + "', version: " + machine.fileVersion() + "}]\n");
      }
    }
    return yaml.toString();
  }
}
