package org.befund.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The befund command. */
@Command(name = "befund", mixinStandardHelpOptions = true, version = "0.1.0")
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Command(description = "Evaluates an environment.")
  int evaluate(@Parameters(defaultValue = "x") String path) {
    long t0 = System.nanoTime();
    String yaml = YamlTrial.read();
    long t1 = System.nanoTime();
    int facts = org.befund.engine.Trial.run().size();
    long t2 = System.nanoTime();
    System.out.println(path + " " + yaml + " " + facts);
    if (Map.copyOf(System.getenv()).containsKey("BEFUND_TIMES")) {
      long start = java.lang.management.ManagementFactory.getRuntimeMXBean().getStartTime();
      System.err.printf("yaml %d ms, rules %d ms%n", (t1 - t0) / 1_000_000, (t2 - t1) / 1_000_000);
      System.err.println(System.currentTimeMillis() - start + " ms since JVM start");
    }
    return 0;
  }

  @Command(description = "Shows the version.")
  int version() {
    return 0;
  }

  @Command(description = "Lists advisories.")
  int kb(@Parameters(arity = "0..1") String name) {
    return 0;
  }

  @Command(description = "Checks advisories.")
  int lint() {
    return 0;
  }

  @Command(description = "Runs cases.")
  int test() {
    return 0;
  }

  @Command(description = "Explains.")
  int why() {
    return 0;
  }
}
