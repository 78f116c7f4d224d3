package org.befund.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  private static String filled(String template, Map<String, String> values) {
    return Template.parse(template).fill(values::get);
  }

  @Test
  void fillsPlaceholders() {
    assertThat(filled("{a} is on {b}", Map.of("a", "X", "b", "h1"))).isEqualTo("X is on h1");
  }

  @Test
  void dropsAnOptionalPartThatCannotBeFilled() {
    assertThat(filled("on {b}[, since {d}]", Map.of("b", "h1"))).isEqualTo("on h1");
    assertThat(filled("on {b}[, since {d}]", Map.of("b", "h1", "d", ""))).isEqualTo("on h1");
    assertThat(filled("on {b}[, since {d}]", Map.of("b", "h1", "d", "May")))
        .isEqualTo("on h1, since May");
  }

  @Test
  void takesTheFirstAlternativeThatCanBeFilled() {
    assertThat(filled("[{a}|{b}]!", Map.of("a", "X", "b", "Y"))).isEqualTo("X!");
    assertThat(filled("[{a}|{b}]!", Map.of("b", "Y"))).isEqualTo("Y!");
    assertThat(filled("[{a}|{b}]!", Map.of())).isEqualTo("!");
  }

  @Test
  void doesNotReadValuesAsTemplates() {
    assertThat(filled("{a}", Map.of("a", "[{b}|x]"))).isEqualTo("[{b}|x]");
  }

  @Test
  void refusesToLeaveOutWhatIsNeeded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filled("on {b}", Map.of()))
        .withMessage("a value is missing for: on {b}");
  }

  @Test
  void namesItsPlaceholders() {
    Template template = Template.parse("{a} [{b}|{c}]");
    assertThat(template.placeholders()).containsExactly("a", "b", "c");
    assertThat(template.needed()).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a", "{}", "{a b}", "a}", "[a", "a]", "a|b", "[a[b]]", "[", "{a{b}}"})
  void rejectsMalformedTemplates(String source) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Template.parse(source))
        .withMessageStartingWith("malformed at character ")
        .withMessageEndingWith(": " + source);
  }
}
