package org.befund.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.befund.kb.document.Nearest;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Understands every command line, and runs what it asks for. */
final class CommandParser {
  private final Surroundings surroundings;
  private final Engine engine;
  private String command = "befund";

  CommandParser(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  /** The command that was recognised last, for the advice at the end of an error. */
  String command() {
    return command;
  }

  int run(String[] args) throws UsageError, Unreadable {
    CommandLine line = CommandTree.create();
    Help.ColorScheme scheme = Help.defaultColorScheme(ansi());
    for (CommandLine each : withSubcommands(line)) {
      each.setOut(new PrintWriter(surroundings.out()));
      each.setErr(new PrintWriter(surroundings.err()));
      each.setColorScheme(scheme);
      each.setUsageHelpWidth(Math.max(55, Math.min(surroundings.width(), 100)));
    }
    ParseResult result = parse(line, args);
    ParseResult last = last(result);
    command = last.commandSpec().qualifiedName();
    Integer helped = help(result);
    if (helped != null) {
      flush(line);
      return helped == 0 ? ExitCode.DONE : ExitCode.NOTHING_DONE;
    }
    return switch (command) {
      case CommandTree.EVALUATE -> new EvaluateCommand(surroundings, engine).run(arguments(last));
      case CommandTree.EXPLAIN -> new ExplainCommand(surroundings, engine).run(arguments(last));
      case CommandTree.BATCH -> new BatchCommand(surroundings, engine).run(arguments(last));
      case CommandTree.SCAN -> new ScanCommand(surroundings, engine).run(arguments(last));
      case CommandTree.DIFF -> new DiffCommand(surroundings, engine).run(arguments(last));
      case CommandTree.HISTORY -> new HistoryCommand(surroundings, engine).run(arguments(last));
      case CommandTree.VERIFY -> new VerifyCommand(surroundings, engine).run(arguments(last));
      case CommandTree.PROFILE_LIST -> new ProfileCommand(surroundings).list(arguments(last));
      case CommandTree.PROFILE_DETECT -> new ProfileCommand(surroundings).detect(arguments(last));
      case CommandTree.VERSION -> new VersionCommand(surroundings, engine).run();
      case CommandTree.KB_LIST -> new KbCommand(surroundings, engine).list(arguments(last));
      case CommandTree.KB_SHOW -> new KbCommand(surroundings, engine).show(arguments(last));
      case CommandTree.KB_LINT -> new LintCommand(surroundings, engine).run(arguments(last));
      case CommandTree.KB_SCHEMA -> new SchemaCommand(surroundings).run(arguments(last));
      case CommandTree.KB_TEST -> new TestCommand(surroundings, engine).run(arguments(last));
      default -> {
        last.commandSpec().commandLine().usage(surroundings.err(), scheme);
        yield ExitCode.NOTHING_DONE;
      }
    };
  }

  private Help.Ansi ansi() {
    return surroundings.coloured("auto") ? Help.Ansi.ON : Help.Ansi.OFF;
  }

  private static List<CommandLine> withSubcommands(CommandLine line) {
    List<CommandLine> all = new ArrayList<>(List.of(line));
    for (CommandLine each : line.getSubcommands().values()) {
      all.addAll(withSubcommands(each));
    }
    return all;
  }

  private static void flush(CommandLine line) {
    for (CommandLine each : withSubcommands(line)) {
      each.getOut().flush();
      each.getErr().flush();
    }
  }

  private ParseResult parse(CommandLine line, String[] args) throws UsageError {
    try {
      return line.parseArgs(args);
    } catch (ParameterException e) {
      command = e.getCommandLine().getCommandSpec().qualifiedName();
      throw understood(e);
    }
  }

  private @Nullable Integer help(ParseResult result) throws UsageError {
    try {
      return CommandLine.executeHelpRequest(result);
    } catch (ParameterException e) { // of "help" for a command that there is not
      command = result.commandSpec().qualifiedName();
      List<String> words = result.originalArgs();
      throw unmatched(words.get(words.size() - 1), result.commandSpec());
    }
  }

  private static ParseResult last(ParseResult result) {
    ParseResult last = result;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last;
  }

  /** The values of the command that was parsed. */
  static Arguments arguments(ParseResult result) {
    Map<Option, List<String>> values = new EnumMap<>(Option.class);
    for (Option option : Option.values()) {
      OptionSpec spec = result.commandSpec().findOption(option.written());
      if (spec != null
          && option.equals(spec.userObject())
          && result.hasMatchedOption(option.written())) {
        values.put(option, given(option, result));
      }
    }
    List<String> positionals = new ArrayList<>();
    for (PositionalParamSpec positional : result.matchedPositionals()) {
      positionals.addAll(positional.stringValues());
    }
    return new Arguments(positionals, values);
  }

  private static List<String> given(Option option, ParseResult result) {
    if (!option.valued()) {
      return List.of();
    }
    return option.repeatable()
        ? List.of(result.matchedOptionValue(option.written(), new String[0]))
        : List.of(result.matchedOptionValue(option.written(), ""));
  }

  private static UsageError understood(ParameterException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), spec);
    } else if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      ArgSpec first = missing.getMissing().get(0);
      String name =
          first instanceof OptionSpec option
              ? "option "
                  + option.longestName()
                  + (option.arity().min() > 1
                      ? " needs " + option.arity().min() + " values, each "
                      : " needs a value, ")
                  + option.paramLabel()
              : first.paramLabel() + " is missing";
      return new UsageError(name, null, List.of());
    } else if (e instanceof OverwrittenOptionException overwritten
        && overwritten.getOverwritten() instanceof OptionSpec option) {
      String message = "option " + option.longestName() + " is given more than once";
      return new UsageError(message, null, List.of());
    }
    return new UsageError(String.valueOf(e.getMessage()), null, List.of());
  }

  private static UsageError unmatched(String word, CommandSpec spec) {
    if (word.startsWith("-")) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      List<String> names = new ArrayList<>();
      for (OptionSpec option : spec.options()) {
        names.add(option.longestName());
      }
      return new UsageError("there is no option " + name, nearest(name, names), names);
    } else if (!spec.subcommands().isEmpty()) {
      List<String> names = List.copyOf(spec.subcommands().keySet());
      return new UsageError(
          "there is no command '" + word + "'", nearest(word, spec.subcommands().keySet()), names);
    }
    return new UsageError("'" + word + "' is one argument too many", null, List.of());
  }

  private static @Nullable String nearest(String word, Collection<String> names) {
    return Nearest.to(word, names);
  }
}
