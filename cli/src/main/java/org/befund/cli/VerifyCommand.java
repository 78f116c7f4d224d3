package org.befund.cli;

import java.nio.file.Path;
import org.befund.cli.text.Outline;
import org.befund.cli.text.VerificationText;
import org.befund.cli.text.Words;
import org.befund.engine.comparison.RecordedResult;
import org.befund.engine.replay.JsonVerification;
import org.befund.engine.replay.Replay;
import org.befund.engine.replay.Verification;
import org.befund.kb.document.Unreadable;

/** {@code befund verify}. */
final class VerifyCommand {
  private final Surroundings surroundings;
  private final Engine engine;

  VerifyCommand(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  int run(Arguments arguments) throws UsageError, Unreadable {
    Path file = Paths.of(arguments, 0, "RESULT");
    Path path = Paths.of(arguments, 1, "PATH");
    String language = arguments.choice(Option.LANG, surroundings.language());
    Words words = Words.in(language);
    String format = arguments.choice(Option.FORMAT_OF_EXPLANATIONS, "text");
    String color = arguments.choice(Option.COLOR, "auto");
    RecordedResult recorded = RecordedResult.read(file);
    Engine chosen = KnowledgeChoice.of(arguments, engine);
    Verification verification =
        LogProgress.during(
            surroundings,
            chosen.progress(),
            language,
            () -> Replay.verify(chosen.befund(), recorded, path));
    if (format.equals("json")) {
      surroundings.out().print(JsonVerification.of(verification));
    } else {
      Outline outline = surroundings.outline(format, color);
      new VerificationText(outline, words).write(verification);
      surroundings.out().print(outline);
    }
    return verification.outcome() == Verification.Outcome.IDENTICAL
        ? ExitCode.DONE
        : ExitCode.FAILED;
  }
}
