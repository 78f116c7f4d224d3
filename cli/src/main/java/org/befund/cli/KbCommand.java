package org.befund.cli;

import java.util.List;
import org.befund.cli.text.AdvisoryList;
import org.befund.cli.text.AdvisoryText;
import org.befund.cli.text.Page;
import org.befund.cli.text.Words;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.Unreadable;

/** {@code befund kb list} and {@code befund kb show}. */
final class KbCommand {
  private final Surroundings surroundings;
  private final Engine engine;

  KbCommand(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  int list(Arguments arguments) throws UsageError, Unreadable {
    Words words = words(arguments);
    Page page = page(arguments);
    new AdvisoryList(page, words).write(engine.knowledge().listings());
    surroundings.out().print(page);
    return ExitCode.DONE;
  }

  int show(Arguments arguments) throws UsageError, Unreadable {
    Words words = words(arguments);
    Page page = page(arguments);
    String id = arguments.positional();
    if (id == null) {
      throw new UsageError("ID is missing", null, List.of());
    }
    KnowledgeBase knowledge = engine.knowledge();
    Advisory advisory = knowledge.advisory(id);
    if (advisory == null) {
      throw UsageError.noSuchAdvisory(id, knowledge.advisories().keySet());
    }
    new AdvisoryText(knowledge, advisory, page, words).write();
    surroundings.out().print(page);
    return ExitCode.DONE;
  }

  private Words words(Arguments arguments) throws UsageError {
    return Words.in(arguments.choice(Option.LANG, surroundings.language()));
  }

  private Page page(Arguments arguments) throws UsageError {
    return surroundings.page(arguments.choice(Option.COLOR, "auto"));
  }
}
