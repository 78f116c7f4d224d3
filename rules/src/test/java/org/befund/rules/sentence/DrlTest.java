package org.befund.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrlTest {
  private static final Pattern COMMENT = Pattern.compile("(?m)//.*$");

  static List<Path> files() {
    return DrlRule.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyRuleIsRead(Path file) {
    long begun = DrlRule.text(file).lines().filter(line -> line.startsWith("rule ")).count();
    long ended = DrlRule.text(file).lines().filter(line -> line.equals("end")).count();
    assertThat(ended).isEqualTo(begun).isPositive();
  }

  @Test
  void rulesAreReadAndNamedOnce() {
    long begun =
        files().stream()
            .flatMap(file -> DrlRule.text(file).lines())
            .filter(line -> line.startsWith("rule "))
            .count();
    assertThat(DrlRule.all()).hasSize((int) begun);
    assertThat(DrlRule.all()).extracting(DrlRule::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("files")
  void holdsNoNumbersOrDatesOfProducts(Path file) {
    assertThat(DrlRule.text(file)).doesNotContainPattern("\\d{4}|\\d+[.-]\\d+|(?i)kb\\d");
  }

  /** Texts in rules are names of values, of word groups, of lists and of sections, no products. */
  @ParameterizedTest
  @MethodSource("files")
  void holdsNoTextsButNames(Path file) {
    assertThat(DrlRule.text(file).lines().filter(line -> !line.startsWith("rule ")))
        .allSatisfy(
            line ->
                assertThat(Pattern.compile("\"([^\"]*)\"").matcher(line).results())
                    .allSatisfy(text -> assertThat(text.group(1)).matches("[a-zA-Z]+")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void drawsConclusionsAndDoesNothingElse(Path file) {
    assertThat(COMMENT.matcher(DrlRule.text(file)).replaceAll(""))
        .doesNotContain("salience", "System.out", "modify(", "update(", "delete(", "retract(")
        .doesNotContainPattern("(?m)^\\s*(global|dialect|query|function)\\b");
  }

  @Test
  void everyRuleInsertsOneFactGroundedOnItsName() {
    assertThat(DrlRule.all())
        .allSatisfy(
            rule ->
                assertThat(rule.consequence())
                    .as(rule.name())
                    .containsOnlyOnce("insert(")
                    .containsOnlyOnce("Grounds.by(drools.getRule().getName())"));
  }
}
