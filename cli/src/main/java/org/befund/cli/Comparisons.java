package org.befund.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** The commands that hold results against each other, with their options and their help. */
final class Comparisons {

  private Comparisons() {}

  static CommandSpec history() {
    CommandSpec history =
        CommandTree.command(
            "history",
            "Tells day by day what an advisory would have recommended to an environment, and what"
                + " was published that changed it.",
            "befund history MSA-954960 examples/contoso-hq --between 2008-07-01 2008-08-20");
    history.addPositional(CommandTree.positional(0, "ADVISORY", "The advisory."));
    history.addPositional(
        CommandTree.positional(
            1, "PATH", "An environment file, or a folder with one and its logs."));
    for (Option option : Option.OF_HISTORY) {
      history.addOption(CommandTree.option(option));
    }
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(" 0", "Done.");
    codes.put(" 2", "Wrong usage or unreadable input; nothing was told.");
    codes.put(" 3", "Done in part: something could not be read; each is listed.");
    history.usageMessage().exitCodeList(codes);
    return history;
  }

  static CommandSpec diff() {
    CommandSpec diff =
        CommandTree.command(
            "diff",
            "Tells what changed between two results, environments, days or states of the knowledge,"
                + " and what changed it.",
            "befund diff examples/contoso-hq --between 2008-07-01 2008-08-20");
    diff.addPositional(
        CommandTree.positional(
            0, "A", "A result in JSON, an environment file, or a folder with one and its logs."));
    diff.addPositional(
        CommandTree.optional(
            1, "B", "The same of what came later; with --between or two --kb it may be left out."));
    for (Option option : Option.OF_DIFF) {
      diff.addOption(CommandTree.option(option));
    }
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(" 0", "Done, whether or not something changed.");
    codes.put(" 1", "Done, and a verdict has become what --fail-on asks for.");
    codes.put(" 2", "Wrong usage or unreadable input; nothing was compared.");
    codes.put(" 3", "Done in part: something could not be read; each is listed.");
    diff.usageMessage().exitCodeList(codes);
    return diff;
  }

  static CommandSpec verify() {
    CommandSpec verify =
        CommandTree.command(
            "verify",
            "Evaluates again what a result was made of, and tells whether the same comes out, and"
                + " what changed if it does not.",
            "befund verify result.json examples/contoso-hq");
    verify.addPositional(
        CommandTree.positional(
            0, "RESULT", "What 'befund evaluate --format json' wrote, in a file."));
    verify.addPositional(
        CommandTree.positional(
            1,
            "PATH",
            "The environment file that it was made of, or the folder with it and its logs."));
    for (Option option : Option.OF_VERIFY) {
      verify.addOption(CommandTree.option(option));
    }
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(" 0", "The same came out, byte for byte.");
    codes.put(" 1", "Something else came out.");
    codes.put(" 2", "Wrong usage or unreadable input; nothing was evaluated.");
    verify.usageMessage().exitCodeList(codes);
    return verify;
  }
}
