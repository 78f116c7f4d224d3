package org.befund.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands with their options and their help. */
final class CommandTree {
  static final String EVALUATE = "befund evaluate";
  static final String EXPLAIN = "befund explain";
  static final String BATCH = "befund batch";
  static final String SCAN = "befund scan";
  static final String DIFF = "befund diff";
  static final String HISTORY = "befund history";
  static final String VERIFY = "befund verify";
  static final String PROFILE_LIST = "befund profile list";
  static final String PROFILE_DETECT = "befund profile detect";
  static final String VERSION = "befund version";
  static final String KB_LIST = "befund kb list";
  static final String KB_SHOW = "befund kb show";
  static final String KB_TEST = "befund kb test";
  static final String KB_LINT = "befund kb lint";
  static final String KB_SCHEMA = "befund kb schema";

  private CommandTree() {}

  static CommandLine create() {
    CommandSpec befund =
        command(
            "befund",
            "Holds an environment against advisories: what is affected, what to do, and why.",
            "befund evaluate examples/contoso-hq");
    befund.addSubcommand("evaluate", evaluate());
    befund.addSubcommand("explain", explain());
    befund.addSubcommand("batch", batch());
    befund.addSubcommand("scan", scan());
    befund.addSubcommand("history", Comparisons.history());
    befund.addSubcommand("diff", Comparisons.diff());
    befund.addSubcommand("verify", Comparisons.verify());
    befund.addSubcommand("profile", profile());
    befund.addSubcommand("kb", kb());
    befund.addSubcommand(
        "version",
        command("version", "Shows the versions of program and knowledge.", "befund version"));
    CommandLine line = new CommandLine(befund);
    line.addSubcommand("help", new CommandLine.HelpCommand());
    line.setExpandAtFiles(false);
    return line;
  }

  private static CommandSpec evaluate() {
    CommandSpec evaluate =
        command(
            "evaluate",
            "Assesses every host of an environment and says what to do, in which order, and why.",
            "befund evaluate examples/contoso-hq --as-of 2008-08-20");
    evaluate.addPositional(
        positional("PATH", "An environment file, or a folder with one and its logs."));
    for (Option option : Option.OF_EVALUATE) {
      evaluate.addOption(option(option));
    }
    return evaluate;
  }

  private static CommandSpec explain() {
    CommandSpec explain =
        command(
            "explain",
            "Tells why a verdict is as it is, down to what was seen and what the advisory says, and"
                + " what it would be were facts otherwise.",
            "befund explain examples/contoso-hq --advisory MSA-954960");
    explain.addPositional(
        positional("PATH", "An environment file, or a folder with one and its logs."));
    for (Option option : Option.OF_EXPLAIN) {
      explain.addOption(option(option));
    }
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(" 0", "Done.");
    codes.put(" 2", "Wrong usage or unreadable input; nothing was explained.");
    codes.put(" 3", "Done in part: something could not be read; each is listed.");
    explain.usageMessage().exitCodeList(codes);
    return explain;
  }

  private static CommandSpec batch() {
    CommandSpec batch =
        command(
            "batch",
            "Holds inventory exports of any number of hosts against every advisory.",
            "befund batch examples/fleet.csv --group-by Site --out results.jsonl");
    batch.addPositional(
        positionals("EXPORT", "Inventory exports, or folders with them, in any known format."));
    for (Option option :
        new Option[] {
          Option.PROFILE,
          Option.GROUP_BY,
          Option.OUT,
          Option.AS_OF,
          Option.COMPLETE,
          Option.THREADS,
          Option.RESUME,
          Option.LANG,
          Option.COLOR
        }) {
      batch.addOption(option(option));
    }
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(" 0", "Done.");
    codes.put(" 2", "Wrong usage or unreadable input; nothing was evaluated.");
    codes.put(" 3", "Done in part: rows or files were rejected; each is in the file of rejects.");
    batch.usageMessage().exitCodeList(codes);
    return batch;
  }

  private static CommandSpec scan() {
    CommandSpec scan =
        command(
            "scan",
            "Looks through logs for what advisories say that their problems leave there.",
            "befund scan examples/contoso-hq/logs");
    scan.addPositional(
        positionals(
            "PATH",
            "Logs, folders, archives or patterns such as 'logs/**/*.log'; - is standard input."));
    for (Option option : Option.OF_SCAN) {
      scan.addOption(option(option));
    }
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(" 0", "Done, whatever was found.");
    codes.put(" 2", "Wrong usage, or nothing that could be read.");
    codes.put(" 3", "Done in part: something could not be read; each is listed.");
    scan.usageMessage().exitCodeList(codes);
    return scan;
  }

  private static CommandSpec profile() {
    CommandSpec profile =
        command(
            "profile",
            "Tells what the columns of inventory exports mean.",
            "befund profile detect examples/fleet.csv");
    CommandSpec list =
        command("list", "Lists the profiles that Befund brings along.", "befund profile list");
    list.addOption(option(Option.COLOR));
    CommandSpec detect =
        command(
            "detect",
            "Drafts a profile of an export, as YAML, for you to correct.",
            "befund profile detect examples/fleet.csv");
    detect.addPositional(positional("EXPORT", "An export with a header."));
    profile.addSubcommand("list", list);
    profile.addSubcommand("detect", detect);
    return profile;
  }

  private static CommandSpec kb() {
    CommandSpec kb = command("kb", "Shows what is known.", "befund kb show MSA-954960 --lang de");
    CommandSpec list = command("list", "Lists the advisories.", "befund kb list");
    CommandSpec show =
        command("show", "Shows the whole of an advisory.", "befund kb show MSA-954960");
    show.addPositional(positional("ID", "The advisory."));
    for (Option option : new Option[] {Option.LANG, Option.COLOR}) {
      list.addOption(option(option));
      show.addOption(option(option));
    }
    kb.addSubcommand("list", list);
    kb.addSubcommand("show", show);
    kb.addSubcommand("test", kbTest());
    kb.addSubcommand("lint", kbLint());
    CommandSpec schema =
        command(
            "schema",
            "Prints the JSON Schema (draft 2020-12) of what people write, for editors.",
            "befund kb schema advisory");
    schema.addPositional(
        positional("DOCUMENT", "What: advisory, cases, catalogue, environment or profile."));
    kb.addSubcommand("schema", schema);
    return kb;
  }

  private static CommandSpec kbTest() {
    CommandSpec test =
        command(
            "test",
            "Runs the cases of advisories: does each environment get the assessment it must get?",
            "befund kb test kb/advisories/microsoft/954960.yaml");
    test.addPositional(
        positionals(
            "PATH",
            "Advisories, files of cases, or folders with them; default: the knowledge base that"
                + " the program was built from."));
    for (Option option :
        new Option[] {Option.COVERAGE, Option.JUNIT, Option.FORMAT, Option.LANG, Option.COLOR}) {
      test.addOption(option(option));
    }
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(" 0", "Every case passed.");
    codes.put(" 1", "Some case failed.");
    codes.put(" 2", "Wrong usage or unreadable input; no case was run.");
    codes.put(" 3", "Some files could not be read; the rest was run.");
    test.usageMessage().exitCodeList(codes);
    return test;
  }

  private static CommandSpec kbLint() {
    CommandSpec lint =
        command(
            "lint",
            "Examines advisories, catalogue and cases: what leads nowhere, and what has no effect?",
            "befund kb lint kb/advisories/microsoft/954960.yaml");
    lint.addPositional(
        positionals(
            "PATH",
            "Files, or folders with them; default: the knowledge base that the program was built"
                + " from."));
    for (Option option : new Option[] {Option.CODES, Option.LINT_FORMAT, Option.COLOR}) {
      lint.addOption(option(option));
    }
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(" 0", "No errors; there may be warnings.");
    codes.put(" 1", "There are errors.");
    codes.put(" 2", "Wrong usage, or nothing that could be read.");
    codes.put(" 3", "Some files could not be read; the rest was examined.");
    lint.usageMessage().exitCodeList(codes);
    return lint;
  }

  static CommandSpec command(String name, String sentence, String example) {
    CommandSpec spec = CommandSpec.create().name(name).version(VersionCommand.program());
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the program's version.")
            .build());
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(" 0", "Done.");
    codes.put(" 1", "Done, and the status asked for with --fail-on occurred.");
    codes.put(" 2", "Wrong usage or unreadable input; nothing was evaluated.");
    codes.put(" 3", "Done in part: something could not be read; each is listed.");
    UsageMessageSpec usage = spec.usageMessage();
    usage
        .description(sentence)
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(codes)
        .footerHeading("%nExample:%n")
        .footer("  " + example)
        .sortOptions(false)
        .sortSynopsis(false);
    return spec;
  }

  static PositionalParamSpec positional(String label, String description) {
    return positional(0, label, description);
  }

  static PositionalParamSpec positional(int index, String label, String description) {
    return positional(index, "1", label, description);
  }

  /** An argument that may be left out. */
  static PositionalParamSpec optional(int index, String label, String description) {
    return positional(index, "0..1", label, description);
  }

  private static PositionalParamSpec positional(
      int index, String arity, String label, String description) {
    return PositionalParamSpec.builder()
        .index(Integer.toString(index))
        .arity(arity)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** Any number of arguments, none included. */
  private static PositionalParamSpec positionals(String label, String description) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("0..*")
        .type(String[].class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  static OptionSpec option(Option option) {
    OptionSpec.Builder builder =
        OptionSpec.builder(option.written()).description(option.description()).userObject(option);
    if (!option.valued()) {
      return builder.arity("0").type(boolean.class).build();
    }
    builder.paramLabel(option.label()).arity(option == Option.BETWEEN ? "2" : "1");
    if (option.repeatable()) {
      builder.type(String[].class).auxiliaryTypes(String.class);
    } else {
      builder.type(String.class);
    }
    return builder.build();
  }
}
