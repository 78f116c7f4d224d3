package org.befund.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.befund.cli.text.InterviewText;
import org.befund.cli.text.Words;
import org.befund.engine.Inquiry;
import org.befund.engine.counterfactual.Ask;
import org.befund.engine.counterfactual.Ask.Question;
import org.befund.engine.counterfactual.Experiment;
import org.befund.engine.environment.HostYaml;
import org.befund.engine.supposition.Circumstances;
import org.befund.engine.supposition.Supposition;
import org.befund.engine.supposition.UnreadableFact;
import org.befund.kb.advisory.Advisory;
import org.jspecify.annotations.Nullable;

/**
 * Walks an operator through what is not known: one question after the other, the verdict anew after
 * each answer, and at the end the answers as YAML for the environment.
 */
final class Interview {
  private static final String SKIP = "s";
  private static final String STOP = "q";

  private final Surroundings surroundings;
  private final String command;
  private final String language;
  private final String color;
  private final @Nullable Path save;
  private final BufferedReader in;

  /** What an answer was: a supposition, nothing, or the wish to stop. */
  private record Heard(@Nullable Supposition supposed, boolean stop) {}

  Interview(
      Surroundings surroundings,
      String command,
      String language,
      String color,
      @Nullable Path save) {
    this.surroundings = surroundings;
    this.command = command;
    this.language = language;
    this.color = color;
    this.save = save;
    this.in = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
  }

  /** Asks until nothing is open, or the operator wants no more; gives the exit code. */
  int hold(Inquiry inquiry, Advisory advisory, String host) {
    Inquiry now = inquiry;
    List<Supposition> answers = new ArrayList<>();
    Set<String> skipped = new HashSet<>();
    InterviewText text = text();
    Ask ask = new Experiment(now, language).ask(advisory, host);
    text.verdict(ask.verdict());
    print(text);
    Question question = next(ask, skipped);
    while (question != null) {
      Heard heard = heard(question, now, host);
      if (heard.stop()) {
        break;
      }
      Supposition supposed = heard.supposed();
      if (supposed == null) {
        skipped.add(String.valueOf(question.fact()));
      } else {
        answers.add(supposed);
        now = inquiry.supposing(answers);
        ask = new Experiment(now, language).ask(advisory, host);
        text = text();
        text.verdict(ask.verdict());
        print(text);
      }
      question = next(ask, skipped);
    }
    text = text();
    text.end(ask, answers.stream().map(each -> each.text(host)).toList(), command);
    print(text);
    return save(inquiry.circumstances(), now.circumstances());
  }

  private InterviewText text() {
    return new InterviewText(surroundings.page(color), Words.in(language));
  }

  private void print(Object text) {
    PrintStream out = surroundings.out();
    out.print(text);
    out.flush();
  }

  private static @Nullable Question next(Ask ask, Set<String> skipped) {
    return ask.questions().stream()
        .filter(each -> !each.answers().isEmpty())
        .filter(each -> !skipped.contains(String.valueOf(each.fact())))
        .findFirst()
        .orElse(null);
  }

  /** Puts a question until the answer is understood. */
  private Heard heard(Question question, Inquiry now, String host) {
    InterviewText text = text();
    text.question(question);
    print(text);
    while (true) {
      String line = line();
      String answer = line == null ? STOP : line.strip();
      if (answer.equalsIgnoreCase(STOP)) {
        return new Heard(null, true);
      }
      if (answer.isEmpty() || answer.toLowerCase(Locale.ROOT).equals(SKIP)) {
        return new Heard(null, false);
      }
      try {
        return new Heard(supposed(question, answer, now, host), false);
      } catch (UnreadableFact e) {
        InterviewText again = text();
        again.notUnderstood(String.valueOf(e.getMessage()), question.answers().size());
        print(again);
      }
    }
  }

  /** A number means an answer that is offered; anything else a value of the fact. */
  private static Supposition supposed(Question question, String answer, Inquiry now, String host)
      throws UnreadableFact {
    if (answer.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(answer);
      if (number >= 1 && number <= question.answers().size()) {
        return question.answers().get(number - 1).supposition();
      }
    }
    return now.grammar().read(question.fact() + "=" + answer, now.circumstances(), host);
  }

  private @Nullable String line() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int save(Circumstances before, Circumstances after) {
    String yaml = HostYaml.changes(before.environment(), after.environment());
    if (yaml.isEmpty()) {
      return ExitCode.DONE;
    }
    if (save == null) {
      InterviewText text = text();
      text.yaml(yaml);
      print(text);
      return ExitCode.DONE;
    }
    try {
      Files.writeString(save, yaml);
    } catch (IOException e) {
      surroundings.err().print("befund: cannot write " + save + "\n");
      return ExitCode.NOTHING_DONE;
    }
    InterviewText text = text();
    text.saved(save.toString());
    print(text);
    return ExitCode.DONE;
  }
}
