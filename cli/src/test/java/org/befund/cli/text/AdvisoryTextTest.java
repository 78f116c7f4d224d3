package org.befund.cli.text;

import java.nio.file.Path;
import java.util.Objects;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvisoryTextTest {

  /** An advisory that has every key which may stand around the conditions. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void showsWhatStandsAroundTheConditions(String language) throws Unreadable {
    KnowledgeBase kb =
        KnowledgeFolder.load(
            Path.of("..", "kb", "src", "test", "resources", "knowledge").toAbsolutePath());
    Page page = new Page(100, false);
    new AdvisoryText(kb, Objects.requireNonNull(kb.advisory("EX-1")), page, Words.in(language))
        .write();
    Approved.check("show." + language + ".txt", page.toString());
  }
}
