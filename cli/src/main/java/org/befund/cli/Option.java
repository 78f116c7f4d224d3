package org.befund.cli;

import java.util.List;
import org.befund.cli.text.Words;

/** Every option: the one place that says how it is written. */
enum Option {
  ADVISORY("--advisory", "ID", true, List.of(), "Ask about this advisory only; may be repeated."),
  AS_OF(
      "--as-of",
      "YYYY-MM-DD",
      false,
      List.of(),
      "Use only what was known on this day; default: today."),
  FORMAT("--format", "FORMAT", false, List.of("text", "json"), "text or json; default: text."),
  LINT_FORMAT(
      "--format",
      "FORMAT",
      false,
      List.of("text", "json", "sarif", "github"),
      "text, json, sarif (2.1.0) or github (annotations); default: text."),
  SCAN_FORMAT(
      "--format",
      "FORMAT",
      false,
      List.of("text", "jsonl"),
      "text or jsonl (an object on each line); default: text."),
  HOST_OF_LOGS(
      "--host", "NAME", false, List.of(), "Whose logs they are; default: as their folders tell."),
  LANG(
      "--lang",
      "LANG",
      false,
      Words.LANGUAGES,
      "en or de; default: as LC_ALL, LC_MESSAGES or LANG say, else en."),
  FAIL_ON(
      "--fail-on",
      "STATUS",
      true,
      List.of("known_affected", "known_not_affected", "fixed", "under_investigation"),
      "Exit with 1 where a verdict is known_affected, known_not_affected, fixed or"
          + " under_investigation; may be repeated."),
  COLOR(
      "--color",
      "WHEN",
      false,
      List.of("auto", "always", "never"),
      "auto, always or never; default: auto, only on a terminal."),
  JUNIT("--junit", "FILE", false, List.of(), "Write the outcome as JUnit XML to this file too."),
  COVERAGE("--coverage", "", false, List.of(), "Tell what of each advisory no case exercises."),
  PROFILE(
      "--profile",
      "NAME|FILE",
      false,
      List.of(),
      "How the exports are written; default: as each tells by its content."),
  GROUP_BY(
      "--group-by",
      "COLUMN",
      false,
      List.of(),
      "The column that tells the environment of a host; default: all hosts belong to one."),
  OUT(
      "--out",
      "FILE|DIR",
      false,
      List.of(),
      "Where results go, a line each; default: standard output."),
  BATCH_FORMAT(
      "--format",
      "FORMAT",
      false,
      List.of("jsonl", "csv", "parquet"),
      "jsonl (an object on each line, with all reasons), csv or parquet (a row each, in short);"
          + " default: as the name of --out ends, else jsonl."),
  COMPLETE(
      "--complete",
      "LISTS",
      false,
      List.of(),
      "The lists that the exports hold whole, with commas between: hosts, products, updates, …"),
  SORTED(
      "--sorted",
      "",
      false,
      List.of(),
      "The rows of each environment stand together: it is evaluated as soon as it is whole, which"
          + " takes less memory."),
  RESUME(
      "--resume",
      "",
      false,
      List.of(),
      "Take up a run that was broken off; what it wrote is not written again."),
  THREADS("--threads", "N", false, List.of(), "How many threads work; default: one a processor."),
  CODES("--codes", "", false, List.of(), "List the codes of all flaws, and examine nothing."),
  FORMAT_OF_EXPLANATIONS(
      "--format",
      "FORMAT",
      false,
      List.of("text", "markdown", "json"),
      "text, markdown or json; default: text."),
  HOST(
      "--host",
      "HOST",
      true,
      List.of(),
      "Only this host; may be repeated. Default: every host with a product that the"
          + " advisory is about."),
  KB(
      "--kb",
      "KB",
      false,
      List.of(),
      "Use the knowledge in this folder of YAML files, or in this snapshot; default: the knowledge"
          + " that was built in."),
  KB_OF_BOTH(
      "--kb",
      "KB",
      true,
      List.of(),
      "Use the knowledge in this folder of YAML files, or in this snapshot; given twice, the first"
          + " is for A and the second for B."),
  FAIL_ON_CHANGE(
      "--fail-on",
      "STATUS",
      true,
      List.of("known_affected", "known_not_affected", "fixed", "under_investigation"),
      "Exit with 1 where a verdict has become known_affected, known_not_affected, fixed or"
          + " under_investigation; may be repeated."),
  BETWEEN("--between", "YYYY-MM-DD", true, List.of(), "Between these two days, the earlier first."),
  WHAT_IF(
      "--what-if",
      "FACT=VALUE",
      true,
      List.of(),
      "What would be different if this were so? May be repeated; all of it is supposed at once."),
  WHY_NOT(
      "--why-not",
      "STATUS",
      false,
      List.of("known_affected", "known_not_affected", "fixed", "under_investigation"),
      "Which smallest sets of facts would have to be otherwise for this status? One of"
          + " known_affected, known_not_affected, fixed or under_investigation."),
  WHY_NOT_REMEDIATION(
      "--why-not-remediation",
      "ID",
      false,
      List.of(),
      "Which smallest sets of facts would have to be otherwise for this remediation to be"
          + " recommended?"),
  TRIALS(
      "--trials",
      "N",
      false,
      List.of(),
      "With --why-not: make as many evaluations at most; default: 110."),
  ASK("--ask", "", false, List.of(), "What is not known, that which is worth most to know first?"),
  INTERACTIVE(
      "--interactive",
      "",
      false,
      List.of(),
      "With --ask: put one question after the other, and read the answers. Default: on a terminal,"
          + " where one host is asked about."),
  SAVE(
      "--save",
      "FILE",
      false,
      List.of(),
      "With --ask: write the answers to this file, as YAML for the environment.");

  /** The options of {@code befund evaluate}. */
  static final List<Option> OF_EVALUATE =
      List.of(ADVISORY, AS_OF, BETWEEN, KB, FORMAT, LANG, FAIL_ON, COLOR);

  /** The options of {@code befund history}. */
  static final List<Option> OF_HISTORY =
      List.of(HOST, BETWEEN, KB, FORMAT_OF_EXPLANATIONS, LANG, COLOR);

  /** The options of {@code befund diff}. */
  static final List<Option> OF_DIFF =
      List.of(
          ADVISORY,
          AS_OF,
          BETWEEN,
          KB_OF_BOTH,
          FORMAT_OF_EXPLANATIONS,
          LANG,
          FAIL_ON_CHANGE,
          COLOR);

  /** The options of {@code befund verify}. */
  static final List<Option> OF_VERIFY = List.of(KB, FORMAT_OF_EXPLANATIONS, LANG, COLOR);

  /** The options of {@code befund explain}. */
  static final List<Option> OF_EXPLAIN =
      List.of(
          ADVISORY,
          HOST,
          WHAT_IF,
          WHY_NOT,
          WHY_NOT_REMEDIATION,
          TRIALS,
          ASK,
          INTERACTIVE,
          SAVE,
          AS_OF,
          BETWEEN,
          KB,
          FORMAT_OF_EXPLANATIONS,
          LANG,
          COLOR);

  /** The options of {@code befund scan}. */
  static final List<Option> OF_SCAN = List.of(HOST_OF_LOGS, ADVISORY, SCAN_FORMAT, LANG, COLOR);

  private final String written;
  private final String label;
  private final boolean repeatable;
  private final List<String> choices;
  private final String description;

  Option(
      String written, String label, boolean repeatable, List<String> choices, String description) {
    this.written = written;
    this.label = label;
    this.repeatable = repeatable;
    this.choices = choices;
    this.description = description;
  }

  /** How it is written, with its dashes. */
  String written() {
    return written;
  }

  /** What stands for its value in help; empty where it takes none. */
  String label() {
    return label;
  }

  /** Whether it takes a value; one that takes none is either given or not. */
  boolean valued() {
    return !label.isEmpty();
  }

  boolean repeatable() {
    return repeatable;
  }

  /** The values that it can have; empty when there is no closed choice. */
  List<String> choices() {
    return choices;
  }

  String description() {
    return description;
  }
}
