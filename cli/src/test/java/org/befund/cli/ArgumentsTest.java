package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.befund.cli.text.SampleResults;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The short way through a command line and the general one agree. */
class ArgumentsTest {

  @Property(tries = 3000)
  void bothWaysAgree(@ForAll("lines") List<String> line) {
    String[] args = line.toArray(String[]::new);
    Arguments plain = Arguments.ofPlainEvaluate(args);
    Statistics.collect(plain == null ? "general way" : "short way");

    if (plain != null) {
      assertThat(general(args)).isEqualTo(plain);
    }
  }

  @Property(tries = 500)
  void theOutcomeOfARunIsTheSame(@ForAll("lines") List<String> line) throws Exception {
    String[] args = line.toArray(String[]::new);
    if (Arguments.ofPlainEvaluate(args) == null) {
      return;
    }
    Trial.Outcome outcome = Trial.of(SampleResults.result()).run(args);
    Trial other = Trial.of(SampleResults.result());
    String error = "";
    try {
      var out = new java.io.ByteArrayOutputStream();
      new CommandParser(other.surroundings(out, out), other).run(args);
    } catch (UsageError e) {
      error = String.valueOf(e.getMessage());
    } catch (Unreadable e) {
      assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING_DONE);
      return;
    }
    assertThat(outcome.err()).startsWith(error.isEmpty() ? "" : "befund: " + error);
    assertThat(outcome.code()).isEqualTo(error.isEmpty() ? 0 : ExitCode.NOTHING_DONE);
  }

  @Test
  void takesTheShortWayWhereTheLineIsPlain() {
    assertThat(Arguments.ofPlainEvaluate(new String[] {"evaluate", "x", "--as-of=2008-08-20"}))
        .isNotNull();
    assertThat(Arguments.ofPlainEvaluate(new String[] {"evaluate", "x", "--help"})).isNull();
  }

  private static @Nullable Arguments general(String[] args) {
    try {
      ParseResult result = CommandTree.create().parseArgs(args);
      return CommandParser.arguments(result.subcommand());
    } catch (ParameterException e) {
      return null;
    }
  }

  @Provide
  Arbitrary<List<String>> lines() {
    List<String> words =
        new ArrayList<>(
            List.of(
                "x",
                "a b",
                "@x",
                "-",
                "--",
                "-x",
                "--x",
                "",
                "=",
                "x=y",
                "'q'",
                "\"q\"",
                "${sys:x}",
                "text",
                "json",
                "de",
                "fixed",
                "2008-08-20",
                "MSA-954960",
                "never",
                "-h",
                "--help",
                "help",
                "evaluate"));
    for (Option option : Option.values()) {
      words.add(option.written());
      words.add(option.written() + "=");
      words.add(option.written() + "=x");
    }
    Arbitrary<List<String>> wild =
        Arbitraries.of(words).list().ofMaxSize(6).map(ArgumentsTest::evaluate);
    Arbitrary<String> given =
        Arbitraries.of(
            "--as-of=2008-08-20",
            "--advisory=MSA-954960",
            "--advisory=MSA-954474",
            "--format=json",
            "--format=xml",
            "--lang=de",
            "--fail-on=fixed",
            "--fail-on=x",
            "--color=never");
    Arbitrary<List<String>> tame = given.list().ofMaxSize(4).map(list -> evaluate(withPath(list)));
    return Arbitraries.oneOf(wild, tame);
  }

  private static List<String> withPath(List<String> options) {
    List<String> words = new ArrayList<>(options);
    words.add(options.size() / 2, "x");
    return words;
  }

  private static List<String> evaluate(List<String> words) {
    List<String> line = new ArrayList<>(List.of("evaluate"));
    line.addAll(words);
    return line;
  }
}
