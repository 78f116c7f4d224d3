package org.befund.engine.supposition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.environment.Host;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.Located;
import org.befund.rules.Truth;

/** {@code answer:QUESTION=yes|no|unknown}: what a person answers. */
final class AnswerKind implements FactKind {
  private final List<Advisory> advisories;

  AnswerKind(List<Advisory> advisories) {
    this.advisories = advisories;
  }

  @Override
  public String word() {
    return "answer";
  }

  @Override
  public String example() {
    return "answer:QUESTION=yes";
  }

  @Override
  public String name(String written) throws UnreadableFact {
    Set<String> questions = new TreeSet<>();
    advisories.forEach(each -> questions.addAll(each.questions().keySet()));
    if (!questions.contains(written)) {
      throw UnreadableFact.none(
          "a question of an advisory that is asked about", written, questions);
    }
    return written;
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    return Choice.of(Choice.YES_NO, written);
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    String truth =
        switch (supposed.value()) {
          case "yes" -> "true";
          case "no" -> "false";
          default -> "unknown";
        };
    return now.with(
        supposed.fact().host(),
        host -> host.add(Map.of("facts", Map.of(supposed.fact().name(), truth))));
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    Host host = now.host(fact.host());
    Located<Truth> answer = host == null ? null : host.facts().get(fact.name());
    return answer == null ? List.of() : List.of(new Located<>(word(answer.value()), answer.at()));
  }

  private static String word(Truth truth) {
    return switch (truth) {
      case TRUE -> "yes";
      case FALSE -> "no";
      case UNKNOWN -> "unknown";
    };
  }

  @Override
  public List<String> words() {
    return Choice.YES_NO;
  }
}
