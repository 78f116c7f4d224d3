package org.befund.engine.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Programs of made-up hosts, each a name and a version, which is empty where it is not told. */
final class MadePrograms {
  private static final List<List<String>> ALL =
      List.of(
          List.of("Windows Server Update Services", "3.0.6000.374"),
          List.of("Windows Server Update Services 3.0 SP1", "3.1.6001.65"),
          List.of("Windows Server Update Services", "3.2.7600.226"),
          List.of("Microsoft Office Professional Edition 2003", "11.0.8173.0"),
          List.of("Microsoft Office Standard Edition 2003", ""),
          List.of("Microsoft Office", ""),
          List.of("Microsoft Office Professional Plus 2007", "12.0.4518.1014"),
          List.of("System Center Configuration Manager 2007", "4.00.6221.1000"),
          List.of("BlackBerry Enterprise Server", "4.1.6"),
          List.of("Microsoft Forefront Client Security", "1.5.1955.0"),
          List.of("Example Tool, \"large\"", "1.2.3"),
          List.of("7-Zip 4.57", "4.57"));

  private MadePrograms() {}

  /**
   * At most three programs in the order in which a batch tells them.
   *
   * @param more programs that hosts may have too
   */
  static List<List<String>> some(Random random, List<List<String>> more) {
    List<List<String>> all = new ArrayList<>(ALL);
    all.addAll(more);
    Set<List<String>> programs = new LinkedHashSet<>();
    for (int many = random.nextInt(4); many > 0; many--) {
      programs.add(all.get(random.nextInt(all.size())));
    }
    List<List<String>> sorted = new ArrayList<>(programs);
    sorted.sort(Comparator.comparing(program -> program.get(0) + ", version=" + program.get(1)));
    return sorted;
  }

  /** A cell of an export with quotes around it. */
  static String quoted(String cell) {
    return "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  /** The products of a host as an environment file has them. */
  static String yaml(List<List<String>> programs) {
    StringBuilder yaml = new StringBuilder("    products:\n");
    for (List<String> program : programs) {
      yaml.append("      - {name: '").append(program.get(0)).append("'");
      yaml.append(program.get(1).isEmpty() ? "" : ", version: '" + program.get(1) + "'");
      yaml.append("}\n");
    }
    return yaml.toString();
  }

  /** The lines of a result without places: an export has others than an environment file. */
  static String withoutPlaces(String line) {
    return line.replaceAll(
        "\"source\":\\{\"kind\":\"observation\",\"at\":\"(?:[^\"\\\\]|\\\\.)*\"\\}",
        "\"source\":{}");
  }
}
