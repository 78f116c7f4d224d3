package org.befund.kb.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTemplateTest {
  private static boolean found(String template, String line) {
    return LineTemplate.parse(template).find(line).isPresent();
  }

  private static Map<String, String> captured(String template, String line) {
    return LineTemplate.parse(template).find(line).orElseThrow();
  }

  @Test
  void findsConstantTextAnywhereWhateverTheCase() {
    assertThat(found("error = 0x8024400E", "WARNING: Error = 0X8024400e, and more")).isTrue();
    assertThat(found("error = 0x8024400E", "WARNING: Error = 0x8024400F")).isFalse();
  }

  @Test
  void whiteSpaceStandsForAnyRunOfWhiteSpaceButNotForNone() {
    assertThat(found("a b  c", "a\tb c")).isTrue();
    assertThat(found("a b", "a \t\n  b")).isTrue();
    assertThat(found("a b", "a\u00a0b")).isTrue();
    assertThat(found("a b", "ab")).isFalse();
  }

  @Test
  void whiteSpaceAtItsEndsSaysNothing() {
    assertThat(found("  a b ", "(a b)")).isTrue();
    assertThat(LineTemplate.parse("  a b ").text()).isEqualTo("  a b ");
  }

  @Test
  void beginsAndEndsAtTheEdgeOfAWord() {
    assertThat(found("code = 400", "code = 4001")).isFalse();
    assertThat(found("ID:<id:number>", "ServiceID:7")).isFalse();
    assertThat(found("ID:<id:number>", "(ID:7)")).isTrue();
    assertThat(found("Insert(", "Hashtable.Insert(Object key")).isTrue();
  }

  @Test
  void expressionSyntaxIsPlainText() {
    assertThat(found("Server(5) [a-z]* \\d $", "x Server(5) [a-z]* \\d $ y")).isTrue();
    assertThat(found("a.c", "abc")).isFalse();
    assertThat(found("\\E+x", "xE\\E+x")).isTrue();
  }

  @Test
  void capturesByKind() {
    assertThat(
            captured(
                "id={<id:guid>} n=<n:number>, c=<c:hex>, w=<w:word>; t=<t:text>. rest",
                "id={C0A7445F-B989-43FA-AC20-11F8CA65FA8D} n=42, c=0X80AB, w=a.B; t=x y. rest"))
        .containsExactly(
            Map.entry("id", "c0a7445f-b989-43fa-ac20-11f8ca65fa8d"),
            Map.entry("n", "42"),
            Map.entry("c", "0x80ab"),
            Map.entry("w", "a.B"),
            Map.entry("t", "x y"));
  }

  @Test
  void takesAllThereIsAtTheEnd() {
    assertThat(captured("host <h:word>", "host www.example.org at"))
        .containsValue("www.example.org");
    assertThat(captured("said: <t:text>", "said: one two\nthree")).containsValue("one two");
    assertThat(captured("update <n:number>", "update 1293995.")).containsValue("1293995");
  }

  @Test
  void aNumberIsAWholeRunOfDigitsUnlessALetterTouchesItInTheTemplate() {
    assertThat(found("at <*><n:number><*>end", "at 12ab end")).isFalse();
    assertThat(captured("see KB<n:number>", "see KB123456")).containsValue("123456");
    assertThat(captured("code 0x<n:hex>", "code 0x190")).containsValue("190");
  }

  @Test
  void oneNameTwiceMustBeTheSameText() {
    String template = "key '<key:text>'<*>\"<key:text>\"";
    assertThat(captured(template, "key '8862'  added: \"8862\"")).containsEntry("key", "8862");
    assertThat(found(template, "key '8862'  added: \"8863\"")).isFalse();
    assertThat(found(template, "key '8862'  added: \"88621\"")).isFalse();
    assertThat(found(template, "key 'ab'  added: \"AB\"")).isFalse();
  }

  @Test
  void aRepeatedNameIsLookedForBehindOtherQuotes() {
    assertThat(
            captured(
                "Exception<*>'<key:text>'<*>'<key:text>'",
                "Exception: L'élément a été ajouté. Clé\u00a0: '8862' Clé ajoutée\u00a0: '8862'"))
        .containsEntry("key", "8862");
  }

  @Test
  void aRepeatedNumberIsNotFoundWithinALongerOne() {
    String template = "Exception<*>'<key:number>'<*><key:number>";
    assertThat(found(template, "Exception: '8862' added: \"8862\"")).isTrue();
    assertThat(found(template, "Exception: '8862' added: \"18862\"")).isFalse();
    assertThat(found(template, "Exception: '8862' added: \"88620\"")).isFalse();
  }

  @Test
  void aLiteralAngleBracketIsWrittenTwice() {
    assertThat(found("<<lines removed>", "   <lines removed>")).isTrue();
    assertThat(found("server: <<NULL> <n:number>", "server: <NULL> 5")).isTrue();
  }

  @Test
  void fitsAWholeColumnOnly() {
    LineTemplate method = LineTemplate.parse("Client.Sync");
    assertThat(method.fit("client.sync")).isPresent();
    assertThat(method.fit("Client.Sync.Now")).isEmpty();
    assertThat(LineTemplate.parse("Client.<*>").fit("Client.Sync")).isPresent();
  }

  @Test
  void tellsItsConstantPartsAndItsNames() {
    LineTemplate template = LineTemplate.parse("ID = <id:guid>, error  <e:hex> (<*>)");
    assertThat(template.literals()).containsExactly("ID", "=", ",", "error", "(", ")");
    assertThat(template.captureNames()).containsExactly("id", "e");
  }

  @Test
  void takesTimeLinearInTheLine() {
    LineTemplate template = LineTemplate.parse("a<*>a<*>a<*>a<*>a<*>a<*>a<*>a<*>b<t:text>c");
    assertThat(template.find("a".repeat(50_000) + "b")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x <id:guid | 3 | '<' opens a placeholder that no '>' closes; a literal '<' is written '<<'
          x <id>     | 4 | found '<id>', expected <*> or <name:kind>, kind being one of guid, number, hex, word, text; a literal '<' is written '<<'
          x <id:uid> | 7 | found kind 'uid', expected one of guid, number, hex, word, text
          x <:word>  | 4 | found '<:word>', expected <*> or <name:kind>, kind being one of guid, number, hex, word, text; a literal '<' is written '<<'
          x <a:word> <a:hex> | 13 | 'a' was word before and is captured again
          x <a:hex> <a:hex> <b:hex> <b:hex> | 28 | only one name may stand twice in a template, and 'a' does
          x <a:text><*> | 11 | nothing constant tells where <a:text> ends and this placeholder begins
          <a:word> <b:word> | 1 | a template needs some constant text, or every line would fit it
          """,
      quoteCharacter = '`')
  void refusesWithTheColumn(String template, int column, String message) {
    TemplateSyntaxException e =
        catchThrowableOfType(TemplateSyntaxException.class, () -> LineTemplate.parse(template));
    assertThat(e).hasMessage(message);
    assertThat(e.column()).isEqualTo(column);
  }

  @Test
  void refusesAnEmptyTemplate() {
    assertThat(catchThrowableOfType(TemplateSyntaxException.class, () -> LineTemplate.parse(" ")))
        .hasMessageContaining("needs some constant text");
  }
}
