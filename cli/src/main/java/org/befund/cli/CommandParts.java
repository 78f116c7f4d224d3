package org.befund.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.befund.kb.document.ExampleText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What commands are put together from: their frame, arguments, options and exit codes. */
final class CommandParts {

  private CommandParts() {}

  static CommandSpec command(String name, String sentence, String example) {
    CommandSpec spec = CommandSpec.create().name(name).version(VersionCommand.program());
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the program's version.")
            .build());
    UsageMessageSpec usage = spec.usageMessage();
    usage
        .description(sentence)
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .footerHeading("%nExample:%n")
        .footer("  " + ExampleText.of(example))
        .sortOptions(false)
        .sortSynopsis(false);
    exitCodes(
        spec,
        Map.of(
            0,
            "Done.",
            1,
            "Done, and the status asked for with --fail-on occurred.",
            2,
            "Wrong usage or unreadable input; nothing was evaluated.",
            3,
            "Done in part: something could not be read; each is listed."));
    return spec;
  }

  /** Says what the exit codes of a command mean, where it is not what they mean for most. */
  static void exitCodes(CommandSpec spec, Map<Integer, String> meanings) {
    Map<String, String> codes = new LinkedHashMap<>();
    new TreeMap<>(meanings).forEach((code, meaning) -> codes.put(" " + code, meaning));
    spec.usageMessage().exitCodeList(codes);
  }

  static void options(CommandSpec spec, List<Option> options) {
    for (Option option : options) {
      spec.addOption(option(option));
    }
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
  static PositionalParamSpec positionals(String label, String description) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("0..*")
        .type(String[].class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  private static OptionSpec option(Option option) {
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
