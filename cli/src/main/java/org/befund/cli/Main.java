package org.befund.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;

/** The befund command. */
public final class Main {

  /** Set by the launcher when results go to a terminal, which Java tells only from version 22. */
  private static final String TERMINAL = "befund.tty";

  /** The commands that evaluate, for which the rules begin to load at once. */
  private static final Set<String> WARM =
      Set.of("evaluate", "batch", "explain", "verify", "history", "diff");

  private Main() {}

  public static void main(String[] args) {
    Surroundings surroundings =
        new Surroundings(
            stream(FileDescriptor.out),
            stream(FileDescriptor.err),
            System.in,
            System.getenv(),
            "1".equals(System.getProperty(TERMINAL)),
            LocalDate::now);
    System.exit(run(args, surroundings));
  }

  /** Runs one command, and returns its exit code. */
  static int run(String[] args, Surroundings surroundings) {
    BuiltInEngine engine = new BuiltInEngine();
    if (args.length > 1 && WARM.contains(args[0])) {
      engine.warmUp();
    }
    return Program.run(args, surroundings, engine);
  }

  /** A stream in UTF-8, whatever the locale; what a closed pipe does not take is dropped. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 14),
        false,
        StandardCharsets.UTF_8);
  }
}
