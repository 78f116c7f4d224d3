package org.befund.rules.sentence;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.befund.rules.Premise;
import org.befund.rules.Truth;
import org.befund.rules.observation.UpdateRecord;
import org.befund.rules.observation.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {
  private static final Sentences EN = Sentences.in("en");
  private static final Sentences DE = Sentences.in("de");

  private static final List<String> TRUTHS = words(Truth.values());
  private static final List<String> KNOWN = List.of("true", "false");

  /** The words that each group can be asked for. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "answer",
          TRUTHS,
          "applied",
          TRUTHS,
          "few",
          List.of("more"),
          "holds",
          KNOWN,
          "list",
          List.of(
              "hosts",
              "products",
              "files",
              "updates",
              "roles",
              "registry",
              "remediations",
              "updateChannels",
              "upgradedFrom"),
          "sign",
          TRUTHS,
          "trait",
          words(Variant.Trait.values()),
          "update",
          words(UpdateRecord.State.values()));

  private static List<String> words(Enum<?>[] choices) {
    return Arrays.stream(choices).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static Set<String> expectedKeys() {
    Set<String> keys = new TreeSet<>();
    DrlRule.all().forEach(rule -> keys.add(rule.sentence()));
    Examples.premises().forEach(each -> keys.add(each.sentence()));
    WORDS.forEach((group, words) -> words.forEach(w -> keys.add("word." + group + "." + w)));
    return keys;
  }

  private static Set<String> sentenceKeys() {
    return EN.keys().stream()
        .filter(key -> !key.startsWith("word."))
        .collect(toCollection(TreeSet::new));
  }

  /** Everything in the sources of the module that a pattern finds. */
  private static Set<String> inSources(String suffix, String pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(suffix))
          .forEach(
              file ->
                  Pattern.compile(pattern)
                      .matcher(DrlRule.text(file))
                      .results()
                      .forEach(result -> found.add(result.group(1))));
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everyRuleObservationAndWordHasASentenceAndNoKeyIsLeftOver(String language) {
    assertThat(new TreeSet<>(Sentences.in(language).keys())).isEqualTo(expectedKeys());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void noKeyStandsTwiceInABundle(String language) {
    Path file = DrlRule.FOLDER.resolve("messages_" + language + ".properties");
    assertThat(DrlRule.text(file).lines().filter(line -> line.contains(" = ")))
        .hasSameSizeAs(Sentences.in(language).keys());
  }

  @Test
  void theExamplesHaveEverySentenceThatTheSourcesName() throws IOException {
    Set<String> exemplified =
        Examples.premises().stream().map(Premise::sentence).collect(toCollection(TreeSet::new));
    assertThat(exemplified)
        .isEqualTo(inSources(".java", "\"((?:observed|the-advisory)-[a-z-]+)\""));
  }

  @Test
  void theWordGroupsAreThoseThatTheSourcesName() throws IOException {
    Set<String> named = inSources("", "Word(?:\\.of)?\\(\\s*\"(\\w+)\"");
    assertThat(named).isEqualTo(new TreeSet<>(WORDS.keySet()));
  }

  @Test
  void everyListThatARuleAsksForHasItsWord() throws IOException {
    assertThat(WORDS.get("list")).containsAll(inSources(".drl", "list == \"(\\w+)\""));
  }

  @Test
  void bothLanguagesUseTheSamePlaceholders() {
    assertThat(sentenceKeys())
        .allSatisfy(
            key -> {
              assertThat(DE.template(key).placeholders())
                  .as(key)
                  .hasSameElementsAs(EN.template(key).placeholders());
              assertThat(DE.template(key).needed())
                  .as(key)
                  .hasSameElementsAs(EN.template(key).needed());
            });
  }

  @Test
  void rulesSupplyTheValuesThatTheirSentencesUse() {
    assertThat(DrlRule.all())
        .allSatisfy(
            rule ->
                assertThat(rule.values())
                    .as(rule.name())
                    .containsAll(EN.template(rule.sentence()).placeholders()));
  }

  @Test
  void observationsSupplyTheValuesThatTheirSentencesUse() {
    assertThat(Examples.premises())
        .allSatisfy(
            each ->
                assertThat(each.values().keySet())
                    .as(each.sentence())
                    .containsAll(EN.template(each.sentence()).placeholders()));
  }

  /** Some conditions have no text, and some values of the registry any data. */
  @Test
  void whatMayBeMissingIsOptional() {
    assertThat(sentenceKeys())
        .allSatisfy(
            key ->
                assertThat(EN.template(key).needed())
                    .as(key)
                    .doesNotContain(
                        "condition",
                        "data",
                        "bits",
                        "atLeast",
                        "below",
                        "missing",
                        "open",
                        "torn",
                        "asked",
                        "met")
                    .matches(
                        needed ->
                            !key.startsWith("observed")
                                || !needed.contains("key")
                                || key.contains("registry")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void sentencesHaveNoFinalStopAndNoStraySpace(String language) {
    Sentences sentences = Sentences.in(language);
    for (Premise each : Examples.premises()) {
      assertThat(sentences.render(each, Examples.WORDS))
          .isNotBlank()
          .doesNotEndWith(".")
          .doesNotContain("  ", "{", "}", "[", "]", "!");
    }
    for (String key : sentenceKeys()) {
      assertThat(sentences.template(key).fill(name -> name))
          .as(key)
          .doesNotEndWith(".")
          .doesNotContain("  ", "!")
          .isEqualTo(sentences.template(key).fill(name -> name).strip());
    }
  }

  @Test
  void everySentenceIsAboutAHostUnlessItQuotesTheAdvisory() {
    assertThat(sentenceKeys().stream().filter(key -> !key.startsWith("the-advisory-")))
        .allSatisfy(key -> assertThat(EN.template(key).placeholders()).as(key).contains("host"));
    assertThat(EN.template("the-advisory-was-not-yet-published").placeholders()).contains("host");
  }

  /**
   * A condition's own text may stand for the rule that judged it; without one the rule must show.
   */
  @Test
  void sentencesTellRulesApart() {
    List<String> told =
        sentenceKeys().stream()
            .map(key -> EN.template(key).fill(BundlesTest::unlessCondition))
            .sorted(Comparator.naturalOrder())
            .toList();
    assertThat(told).doesNotHaveDuplicates();
  }

  private static @org.jspecify.annotations.Nullable String unlessCondition(String name) {
    return name.equals("condition") ? null : "{" + name + "}";
  }
}
