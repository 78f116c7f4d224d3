package org.befund.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.befund.engine.result.JsonResult;
import org.befund.engine.result.Result;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTextTest {
  private static final KnowledgeBase KNOWLEDGE = knowledge();

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void tellsEveryVerdict(String language) {
    Approved.check("everything." + language + ".txt", text(SampleResults.everything(), language));
  }

  @Test
  void tellsOneVerdictWithoutTable() {
    Approved.check("fixed.en.txt", text(SampleResults.result(SampleResults.fixed()), "en"));
  }

  @Test
  void tellsThatNothingIsConcerned() {
    assertThat(text(SampleResults.result(), "en"))
        .isEqualTo(
            "contoso-hq, as of 2008-08-20, knowledge 2f3a5b7c9d1e\n"
                + "No product that an advisory is about was recognised here, so there is nothing to"
                + " assess.\n");
  }

  @Test
  void colourOnlyAddsToTheWords() {
    Page plain = new Page(100, false);
    Page coloured = new Page(100, true);
    new ResultText(plain, Words.in("en"), KNOWLEDGE).write(SampleResults.everything());
    new ResultText(coloured, Words.in("en"), KNOWLEDGE).write(SampleResults.everything());

    assertThat(coloured.toString()).contains("\u001b[1;31maffected\u001b[0m");
    assertThat(coloured.toString().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.toString());
    assertThat(plain.toString()).doesNotContain("\u001b");
  }

  @Test
  void showsControlCharactersAsEscapes() {
    String text = text(SampleResults.result(SampleResults.hostile()), "en");

    assertThat(text).contains("a\\u001b[31mb\\u0007c\\u009bd\\u202ee\\nf: not affected");
    assertThat(text.chars().filter(c -> c != '\n')).allMatch(c -> c >= ' ' && c < 0x7F);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 200})
  void keepsToTheWidth(int width) {
    Page page = new Page(width, false);
    new ResultText(page, Words.in("en"), KNOWLEDGE)
        .write(SampleResults.result(SampleResults.underInvestigation()));

    assertThat(page.toString().lines()).allMatch(line -> line.length() <= width);
  }

  @Test
  void writesJsonInTheContractsOrder() {
    Approved.check("everything.json", JsonResult.of(SampleResults.everything()));
  }

  private static String text(Result result, String language) {
    Page page = new Page(100, false);
    new ResultText(page, Words.in(language), KNOWLEDGE).write(result);
    return page.toString();
  }

  private static KnowledgeBase knowledge() {
    try {
      return Snapshot.builtIn();
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }
}
