package org.befund.cli;

import java.util.ArrayList;
import java.util.List;
import org.befund.kb.document.Nearest;

/** {@code befund kb schema}. */
final class SchemaCommand {
  private final Surroundings surroundings;

  SchemaCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  int run(Arguments arguments) throws UsageError {
    String word = arguments.positional();
    List<String> words = new ArrayList<>();
    for (DocumentKind kind : DocumentKind.values()) {
      words.add(kind.word());
      if (kind.word().equals(word)) {
        surroundings.out().print(kind.schema());
        return ExitCode.DONE;
      }
    }
    if (word == null) {
      throw new UsageError("DOCUMENT is missing", null, words);
    }
    throw new UsageError("there is no schema of '" + word + "'", Nearest.to(word, words), words);
  }
}
