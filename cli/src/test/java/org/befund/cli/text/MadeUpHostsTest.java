package org.befund.cli.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.engine.result.Result;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators read of made-up hosts, held against made-up advisories. */
class MadeUpHostsTest {
  private static final Befund BEFUND = open();

  private static Befund open() {
    try {
      return Befund.open(
          KnowledgeFolder.load(Path.of("..", "engine", "src", "test", "resources", "knowledge")));
    } catch (Unreadable e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  private static final String EXPOSURE =
      """
      environment: made-up
      hosts:
        - {name: affected, facts: {affected: true, excluded: false}, remediations: [{id: update, state: not_applied}]}
        - {name: excluded, facts: {affected: true, excluded: true}}
        - {name: left-open, facts: {affected: false, left-open: true, excluded: false}}
        - {name: perhaps-excluded, facts: {affected: true}, remediations: [{id: update, state: not_applied}]}
        - name: corrected
          facts: {affected: true, excluded: false}
          remediations: [{id: update, state: applied}, {id: workaround, state: applied}]
      """;

  private static final String ENDINGS =
      """
      environment: made-up
      hosts:
        - {name: new, facts: {affected: true, new-for-it: true}, complete: [remediations]}
        - {name: old, facts: {affected: true, new-for-it: false}, complete: [remediations]}
        - name: bad
          facts: {affected: false}
          remediations: [{id: bad, state: applied}]
        - {name: perhaps-bad, facts: {affected: false}}
        - name: old-is-there
          facts: {affected: true, new-for-it: true}
          remediations: [{id: old, state: applied}]
          complete: [remediations]
      """;

  @ParameterizedTest
  @CsvSource({
    "EX-EXPOSURE,exposure,en",
    "EX-EXPOSURE,exposure,de",
    "EX-ENDINGS,endings,en",
    "EX-ENDINGS,endings,de"
  })
  void readsPlainly(String advisory, String name, String language) throws Unreadable {
    String yaml = name.equals("exposure") ? EXPOSURE : ENDINGS;
    Result result =
        BEFUND.evaluate(
            Reading.read(new SourceText("made-up.yaml", yaml), EnvironmentShape.SHAPE),
            new EvaluationOptions(LocalDate.of(2020, 6, 1), List.of(advisory), language));
    Page page = new Page(100, false);
    new ResultText(page, Words.in(language), BEFUND.kb()).write(result);
    Approved.check(
        name + "." + language + ".txt", page.toString().replaceAll("[0-9a-f]{12}", "(digest)"));
  }
}
