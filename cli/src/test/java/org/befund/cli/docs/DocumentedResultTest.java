package org.befund.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.befund.cli.text.SampleResults;
import org.befund.engine.Befund;
import org.befund.engine.result.JsonResult;
import org.befund.kb.Confidence;
import org.befund.kb.advisory.Category;
import org.befund.kb.advisory.MitigatingFactor;
import org.befund.kb.advisory.Restart;
import org.befund.kb.advisory.Step;
import org.befund.kb.advisory.Threat;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Node;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.rules.Source;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Notice;
import org.befund.rules.conclusion.Recommendation;
import org.befund.rules.conclusion.RemediationState;
import org.befund.rules.conclusion.Status;
import org.befund.rules.conclusion.Weight;
import org.junit.jupiter.api.Test;

/** The page on the result lists every key and every word of a closed choice. */
class DocumentedResultTest {
  private static final String CAPTURES = "assessments[].evidence.findings[].captures";
  private static final Map<String, String> ROWS = rows();

  @Test
  void pageListsEveryKey() throws Unreadable {
    String json = JsonResult.of(SampleResults.everything());
    Set<String> paths = new TreeSet<>();
    collect(tree(json), "", paths);

    assertThat(new TreeSet<>(ROWS.keySet())).isEqualTo(paths);
  }

  @Test
  void pageListsEveryWordOfAClosedChoice() {
    String each = "assessments[].";
    assertThat(words(each + "status")).isEqualTo(choice(Status.Value.class));
    assertThat(words(each + "confidence")).isEqualTo(choice(Confidence.class));
    assertThat(words(each + "evidence.match")).isEqualTo(choice(Weight.Match.class));
    assertThat(words(each + "recommendation.category"))
        .isEqualTo(choice(Recommendation.Kind.class));
    assertThat(words(each + "remediations[].category")).isEqualTo(choice(Category.class));
    assertThat(words(each + "remediations[].state"))
        .isEqualTo(choice(RemediationState.Value.class));
    assertThat(words(each + "remediations[].steps[].kind")).isEqualTo(choice(Step.Kind.class));
    assertThat(words(each + "remediations[].restartRequired.category"))
        .isEqualTo(choice(Restart.Category.class));
    assertThat(words(each + "mitigatingFactors[].kind"))
        .isEqualTo(
            choice(MitigatingFactor.Kind.class).stream().map(k -> k.replace('_', '-')).toList());
    assertThat(words(each + "mitigatingFactors[].truth")).isEqualTo(choice(Truth.class));
    assertThat(words(each + "threats[].category")).isEqualTo(choice(Threat.Category.class));
    assertThat(words(each + "threats[].severity")).isEqualTo(choice(Threat.Severity.class));
    assertThat(words(each + "notices[].kind")).isEqualTo(choice(Notice.Kind.class));
    assertThat(words(each + "unknowns[].outcomes[].status")).isEqualTo(choice(Status.Value.class));
    assertThat(words(each + "reasons[].truth")).isEqualTo(choice(Truth.class));
    assertThat(words(each + "reasons[].source.kind")).isEqualTo(choice(Source.Kind.class));
  }

  @Test
  void pageListsEveryKindOfUnknownFact() throws IOException {
    Properties phrases = new Properties();
    try (InputStream in = Befund.class.getResourceAsStream("explanation/phrases_en.properties")) {
      phrases.load(in);
    }
    List<String> kinds =
        phrases.stringPropertyNames().stream()
            .filter(key -> key.startsWith("open."))
            .map(key -> key.substring("open.".length()))
            .toList();

    assertThat(words("assessments[].unknowns[].kind")).containsExactlyInAnyOrderElementsOf(kinds);
  }

  @Test
  void excerptIsPartOfWhatTheExampleWrites() throws Unreadable {
    String command = "evaluate examples/contoso-hq --as-of 2008-08-20 --format json";
    String written = String.join("\n", DocumentedCommandsTest.run(command).lines());
    String excerpt = MarkdownPage.of("docs/result.md").block("json").text();

    assertThat(missing(tree(excerpt), tree(written), "")).isEmpty();
  }

  /** Where an excerpt says something that the whole does not; of lists any item may be left out. */
  private static List<String> missing(Node excerpt, Node whole, String path) {
    List<String> missing = new ArrayList<>();
    if (excerpt instanceof Node.Mapping part && whole instanceof Node.Mapping all) {
      for (Node.Entry entry : part.entries()) {
        Node.Entry other = all.entry(entry.key());
        String below = path + "." + entry.key();
        missing.addAll(
            other == null ? List.of(below) : missing(entry.value(), other.value(), below));
      }
    } else if (excerpt instanceof Node.Sequence part && whole instanceof Node.Sequence all) {
      for (int i = 0; i < part.items().size(); i++) {
        Node item = part.items().get(i);
        if (all.items().stream().noneMatch(other -> missing(item, other, path).isEmpty())) {
          missing.add(path + "[" + i + "]");
        }
      }
      if (part.items().isEmpty() && !all.items().isEmpty()) {
        missing.add(path);
      }
    } else if (!text(excerpt).equals(text(whole))) {
      missing.add(path);
    }
    return missing;
  }

  private static String text(Node node) {
    String text = node instanceof Node.Scalar scalar ? scalar.text() : node.kind();
    return text.matches("(0[0-9.]*(-SNAPSHOT)?\\+)?[0-9a-f]{12}") ? "a digest" : text;
  }

  private static Node tree(String json) throws Unreadable {
    return DocumentReader.read(new SourceText("result.json", json));
  }

  private static Map<String, String> rows() {
    Map<String, String> rows = new TreeMap<>();
    for (List<String> row :
        MarkdownPage.of("docs/result.md").tables().getOrDefault("Keys", List.of())) {
      rows.put(MarkdownPage.code(row.get(0)).get(0), row.get(1));
    }
    return rows;
  }

  private static List<String> words(String path) {
    return MarkdownPage.code(ROWS.getOrDefault(path, ""));
  }

  private static List<String> choice(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static void collect(Node node, String path, Set<String> paths) {
    if (node instanceof Node.Mapping mapping && !path.equals(CAPTURES)) {
      for (Node.Entry entry : mapping.entries()) {
        String below = path.isEmpty() ? entry.key() : path + "." + entry.key();
        paths.add(below);
        collect(entry.value(), below, paths);
      }
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> collect(item, path + "[]", paths));
    }
  }
}
