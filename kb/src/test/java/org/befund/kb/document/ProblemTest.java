package org.befund.kb.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          key: value            | 1  | key
          key: value            | 6  | value
          key: a value # why    | 6  | a value
          key: {a: b, c: d}     | 10 | b
          key: {a: b, c: d}     | 16 | d
          key: [x, y]           | 10 | y
          key: {a: b}           | 6  | {
          key: 'it''s: so' # x  | 6  | 'it''s: so'
          key: "a \\" b" # x    | 6  | "a \\" b"
          key: "no end          | 6  | "no end
          a: http://x/y         | 4  | http://x/y
          ä𝒳: 'ß𝒳' z           | 5  | 'ß𝒳'
          """)
  void endsBehindWhatStandsThere(String line, int column, String text) {
    assertThat(problem(line, column).endColumn())
        .isEqualTo(column + text.codePointCount(0, text.length()));
  }

  @Test
  void endsWithTheNextColumnWhereNothingStands() {
    assertThat(problem("a:", 9).endColumn()).isEqualTo(10);
    assertThat(problem("a:", 3).endColumn()).isEqualTo(4);
    assertThat(new Problem("f", new Position(1, 7), "m", null, List.of(), null).endColumn())
        .isEqualTo(8);
    assertThat(Problem.ofFile("f", "m").endColumn()).isNull();
  }

  private static Problem problem(String line, int column) {
    return new Problem("f", new Position(1, column), "m", line, List.of(), null);
  }
}
