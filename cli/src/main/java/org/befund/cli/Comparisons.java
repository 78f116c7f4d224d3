package org.befund.cli;

import static org.befund.cli.CommandParts.command;
import static org.befund.cli.CommandParts.exitCodes;
import static org.befund.cli.CommandParts.optional;
import static org.befund.cli.CommandParts.options;
import static org.befund.cli.CommandParts.positional;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** The commands that hold results against each other, with their options and their help. */
final class Comparisons {

  private Comparisons() {}

  static CommandSpec history() {
    CommandSpec history =
        command(
            "history",
            "Tells day by day what an advisory would have recommended to an environment, and what"
                + " was published that changed it.",
            "befund history ${advisory} examples/contoso-hq --between 2008-07-01 2008-08-20");
    history.addPositional(positional(0, "ADVISORY", "The advisory."));
    history.addPositional(
        positional(1, "PATH", "An environment file, or a folder with one and its logs."));
    options(history, Option.OF_HISTORY);
    exitCodes(
        history,
        Map.of(
            0,
            "Done.",
            2,
            "Wrong usage or unreadable input; nothing was told.",
            3,
            "Done in part: something could not be read; each is listed."));
    return history;
  }

  static CommandSpec diff() {
    CommandSpec diff =
        command(
            "diff",
            "Tells what changed between two results, environments, days or states of the knowledge,"
                + " and what changed it.",
            "befund diff examples/contoso-hq --between 2008-07-01 2008-08-20");
    diff.addPositional(
        positional(
            0, "A", "A result in JSON, an environment file, or a folder with one and its logs."));
    diff.addPositional(
        optional(
            1, "B", "The same of what came later; with --between or two --kb it may be left out."));
    options(diff, Option.OF_DIFF);
    exitCodes(
        diff,
        Map.of(
            0,
            "Done, whether or not something changed.",
            1,
            "Done, and a verdict has become what --fail-on asks for.",
            2,
            "Wrong usage or unreadable input; nothing was compared.",
            3,
            "Done in part: something could not be read; each is listed."));
    return diff;
  }

  static CommandSpec verify() {
    CommandSpec verify =
        command(
            "verify",
            "Evaluates again what a result was made of, and tells whether the same comes out, and"
                + " what changed if it does not.",
            "befund verify result.json examples/contoso-hq");
    verify.addPositional(
        positional(0, "RESULT", "What 'befund evaluate --format json' wrote, in a file."));
    verify.addPositional(
        positional(
            1,
            "PATH",
            "The environment file that it was made of, or the folder with it and its logs."));
    options(verify, Option.OF_VERIFY);
    exitCodes(
        verify,
        Map.of(
            0,
            "The same came out, byte for byte.",
            1,
            "Something else came out.",
            2,
            "Wrong usage or unreadable input; nothing was evaluated."));
    return verify;
  }
}
