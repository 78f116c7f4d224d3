package org.befund.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.EnvironmentReader;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What it costs that a knowledge base is large: loading it, and evaluating an environment that most
 * of it says nothing about.
 */
final class KnowledgeSize {
  private static final int LARGE = 10_000;
  private static final LocalDate DAY = LocalDate.of(2008, 8, 20);

  private final Path repository;
  private final Path work;

  private KnowledgeSize(Path repository, Path work) {
    this.repository = repository;
    this.work = work;
  }

  /**
   * @param args the folder of the project, a folder to work in, and two advisories, as ids, that
   *     are evaluated alone
   */
  public static void main(String[] args) throws Exception {
    new KnowledgeSize(Path.of(args[0]), Path.of(args[1])).run(List.of(args[2], args[3]));
  }

  private void run(List<String> two) throws Exception {
    Path kb = repository.resolve("kb");
    Set<String> files = Set.copyOf(two.stream().map(KnowledgeSize::number).toList());
    Path small = copy(kb, work.resolve("two"), files);
    Path shipped = copy(kb, work.resolve("shipped"), null);
    Path large = copy(kb, work.resolve("large"), null);
    int there = Snapshot.builtIn().listings().size();
    MadeKnowledge.of(LARGE - there).write(large);
    Path largeSnapshot = snapshot(large);

    System.out.println("Loading " + LARGE + " advisories in a JVM of their own:");
    new Rounds()
        .with("a JVM that does nothing", process("nothing", large))
        .with("from the snapshot", process("snapshot", largeSnapshot))
        .with("from YAML", process("yaml", large))
        .with("only the tokens of the YAML", process("tokens", large))
        .print(1, 5);

    Environment environment = EnvironmentReader.read(repository.resolve("examples/contoso-hq"));
    Befund withTwo = open(snapshot(small));
    Befund withShipped = open(snapshot(shipped));
    Befund withLarge = open(largeSnapshot);
    System.out.println("Evaluating two advisories in one environment:");
    new Rounds()
        .with("with a knowledge base of 2", () -> evaluate(withTwo, environment, two))
        .with("with one of " + there, () -> evaluate(withShipped, environment, two))
        .with("with one of " + LARGE, () -> evaluate(withLarge, environment, two))
        .print(100, 101);
    System.out.println("Evaluating all advisories that concern the environment:");
    new Rounds()
        .with("with one of " + there, () -> evaluate(withShipped, environment, List.of()))
        .with("with one of " + LARGE, () -> evaluate(withLarge, environment, List.of()))
        .print(50, 51);
  }

  private static Befund open(Path snapshot) throws IOException, Unreadable {
    return Befund.open(Snapshot.read(snapshot));
  }

  private static Object evaluate(Befund befund, Environment environment, List<String> advisories)
      throws Unreadable {
    return befund.evaluate(environment, new EvaluationOptions(DAY, advisories, "en"));
  }

  private Path snapshot(Path folder) throws IOException, Unreadable {
    Path file = work.resolve(folder.getFileName() + ".bin");
    Snapshot.write(folder, file);
    return file;
  }

  /** With the flags with which the command runs that loads a folder of knowledge. */
  private static Callable<Integer> process(String how, Path from) {
    return () -> {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseParallelGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  LoadOnce.class.getName(),
                  how,
                  from.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException("loading failed with " + code);
      }
      return code;
    };
  }

  private static String number(String id) {
    return id.substring(id.lastIndexOf('-') + 1);
  }

  /**
   * Copies the catalogue and the advisories of a knowledge base, without their cases.
   *
   * @param names the names, without {@code .yaml}, of the advisories to be copied; null for all
   */
  private static Path copy(Path from, Path to, @Nullable Set<String> names) throws IOException {
    for (String part : List.of("catalogue", "advisories")) {
      try (Stream<Path> files = Files.walk(from.resolve(part))) {
        files
            .filter(file -> isWanted(file, part.equals("advisories") ? names : null))
            .forEach(file -> copyFile(file, to.resolve(from.relativize(file).toString())));
      }
    }
    return to;
  }

  private static boolean isWanted(Path file, @Nullable Set<String> names) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml")
        && !name.endsWith(".cases.yaml")
        && (names == null || names.contains(name.substring(0, name.length() - 5)));
  }

  private static void copyFile(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
