package org.befund.cli;

import static org.befund.cli.CommandParts.command;
import static org.befund.cli.CommandParts.exitCodes;
import static org.befund.cli.CommandParts.options;
import static org.befund.cli.CommandParts.positional;
import static org.befund.cli.CommandParts.positionals;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

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
    options(evaluate, Option.OF_EVALUATE);
    return evaluate;
  }

  private static CommandSpec explain() {
    CommandSpec explain =
        command(
            "explain",
            "Tells why a verdict is as it is, down to what was seen and what the advisory says, and"
                + " what it would be were facts otherwise.",
            "befund explain examples/contoso-hq --advisory ${advisory}");
    explain.addPositional(
        positional(
            "PATH",
            "An environment file, a folder with one and its logs, or a result that was written"
                + " down: then --host names whose verdicts are told."));
    options(explain, Option.OF_EXPLAIN);
    exitCodes(
        explain,
        Map.of(
            0,
            "Done.",
            2,
            "Wrong usage or unreadable input; nothing was explained.",
            3,
            "Done in part: something could not be read; each is listed."));
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
    options(
        batch,
        List.of(
            Option.PROFILE,
            Option.GROUP_BY,
            Option.OUT,
            Option.BATCH_FORMAT,
            Option.AS_OF,
            Option.COMPLETE,
            Option.THREADS,
            Option.SORTED,
            Option.RESUME,
            Option.KB,
            Option.LANG,
            Option.COLOR));
    exitCodes(
        batch,
        Map.of(
            0,
            "Done.",
            2,
            "Wrong usage or unreadable input; nothing was evaluated.",
            3,
            "Done in part: rows or files were rejected; each is in the file of rejects."));
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
    options(scan, Option.OF_SCAN);
    exitCodes(
        scan,
        Map.of(
            0,
            "Done, whatever was found.",
            2,
            "Wrong usage, or nothing that could be read.",
            3,
            "Done in part: something could not be read; each is listed."));
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
    options(list, List.of(Option.COLOR));
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
    CommandSpec kb = command("kb", "Shows what is known.", "befund kb show ${advisory} --lang de");
    CommandSpec list = command("list", "Lists the advisories.", "befund kb list");
    CommandSpec show =
        command("show", "Shows the whole of an advisory.", "befund kb show ${advisory}");
    show.addPositional(positional("ID", "The advisory."));
    options(list, List.of(Option.LANG, Option.COLOR));
    options(show, List.of(Option.LANG, Option.COLOR));
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
            "befund kb test ${advisory-file}");
    test.addPositional(
        positionals(
            "PATH",
            "Advisories, files of cases, or folders with them; default: the knowledge base that"
                + " the program was built from."));
    options(test, List.of(Option.COVERAGE, Option.JUNIT, Option.FORMAT, Option.LANG, Option.COLOR));
    exitCodes(
        test,
        Map.of(
            0,
            "Every case passed.",
            1,
            "Some case failed.",
            2,
            "Wrong usage or unreadable input; no case was run.",
            3,
            "Some files could not be read; the rest was run."));
    return test;
  }

  private static CommandSpec kbLint() {
    CommandSpec lint =
        command(
            "lint",
            "Examines advisories, catalogue and cases: what leads nowhere, and what has no effect?",
            "befund kb lint ${advisory-file}");
    lint.addPositional(
        positionals(
            "PATH",
            "Files, or folders with them; default: the knowledge base that the program was built"
                + " from."));
    options(lint, List.of(Option.CODES, Option.LINT_FORMAT, Option.COLOR));
    exitCodes(
        lint,
        Map.of(
            0,
            "No errors; there may be warnings.",
            1,
            "There are errors.",
            2,
            "Wrong usage, or nothing that could be read.",
            3,
            "Some files could not be read; the rest was examined."));
    return lint;
  }
}
