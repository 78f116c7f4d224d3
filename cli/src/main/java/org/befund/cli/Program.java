package org.befund.cli;

import org.befund.kb.document.Unreadable;

/** One run of the command, from its arguments to its exit code. */
final class Program {

  private Program() {}

  static int run(String[] args, Surroundings surroundings, Engine engine) {
    int code = guarded(args, surroundings, engine);
    surroundings.out().flush();
    surroundings.err().flush();
    return code;
  }

  private static int guarded(String[] args, Surroundings surroundings, Engine engine) {
    try {
      Arguments scan = Arguments.ofPlainScan(args);
      if (scan != null) {
        return scan(scan, surroundings, engine);
      }
      Arguments plain = Arguments.ofPlainEvaluate(args);
      return plain == null
          ? any(args, surroundings, engine)
          : evaluate(plain, surroundings, engine);
    } catch (Unreadable e) {
      ProblemText.print(e.problems(), surroundings.err());
    } catch (OutOfMemoryError e) {
      surroundings
          .err()
          .print(
              "befund: there is not enough memory for this; JAVA_TOOL_OPTIONS=-Xmx4g gives more\n");
    } catch (Exception | StackOverflowError | LinkageError e) {
      Breakdown.print(e, surroundings);
    }
    return ExitCode.NOTHING_DONE;
  }

  private static int evaluate(Arguments plain, Surroundings surroundings, Engine engine)
      throws Unreadable {
    try {
      return new EvaluateCommand(surroundings, engine).run(plain);
    } catch (UsageError e) {
      e.print(surroundings.err(), "befund evaluate");
      return ExitCode.NOTHING_DONE;
    }
  }

  private static int scan(Arguments plain, Surroundings surroundings, Engine engine)
      throws Unreadable {
    try {
      return new ScanCommand(surroundings, engine).run(plain);
    } catch (UsageError e) {
      e.print(surroundings.err(), "befund scan");
      return ExitCode.NOTHING_DONE;
    }
  }

  private static int any(String[] args, Surroundings surroundings, Engine engine)
      throws Unreadable {
    CommandParser parser = new CommandParser(surroundings, engine);
    try {
      return parser.run(args);
    } catch (UsageError e) {
      e.print(surroundings.err(), parser.command());
      return ExitCode.NOTHING_DONE;
    }
  }
}
