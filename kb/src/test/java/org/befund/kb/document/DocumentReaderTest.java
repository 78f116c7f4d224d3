package org.befund.kb.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What YAML values are, by YAML 1.2.2, 10.3.2 (core schema), and which keys may stand twice. */
class DocumentReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL", "''", "\"\"", "# a comment"})
  void nothingIsEmpty(String written) throws Unreadable {
    assertThat(value(written)).isInstanceOf(Node.Empty.class);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "'null',null",
        "\"~\",~",
        "nUll,nUll",
        "no,no",
        "true,true",
        "2.50,2.50",
        "0x1F,0x1F",
        "010,010",
        "1_000,1_000",
        "1e3,1e3",
        ".inf,.inf",
        "2008-07-09,2008-07-09",
        "${HOME},${HOME}"
      })
  void anythingElseIsTheTextThatIsWritten(String written, String text) throws Unreadable {
    assertThat(value(written)).extracting("text").isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 11, 12, 13, 40})
  void aKeyMayNotStandTwiceHoweverManyThereAre(int count) {
    String keys =
        IntStream.range(0, count).mapToObj(i -> "k" + i + ": v").collect(Collectors.joining("\n"));

    assertThatThrownBy(() -> DocumentReader.read(new SourceText("f.yaml", keys + "\nk1: w")))
        .isInstanceOfSatisfying(
            Unreadable.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.message())
                              .isEqualTo("the key 'k1' stands twice in this mapping");
                          assertThat(problem.at()).isEqualTo(new Position(count + 1, 1));
                        }));
  }

  @Test
  void keysOfDifferentMappingsMayBeAlike() throws Unreadable {
    assertThat(DocumentReader.read(new SourceText("f.yaml", "a: {k: 1}\nb: {k: 2}")))
        .isInstanceOf(Node.Mapping.class);
  }

  private static Node value(String written) throws Unreadable {
    Node node = DocumentReader.read(new SourceText("f.yaml", "key: " + written));
    return ((Node.Mapping) node).entries().get(0).value();
  }
}
