package org.befund.engine.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Assessment.Reason;
import org.befund.rules.Citation;

/** What an assessment says in short, as a row of a table. */
record ResultColumns(String kbVersion, LocalDate asOf, String language) {
  /** The names of the columns; never another order, and new ones only at the end. */
  static final List<String> NAMES =
      List.of(
          "environment",
          "host",
          "advisory",
          "title",
          "status",
          "confidence",
          "evidence",
          "category",
          "plan",
          "unknowns",
          "conflicts",
          "verdict",
          "because",
          "recommendation",
          "asOf",
          "kb",
          "language");

  private static final String AND = "; ";

  /** The cells of one row. */
  List<String> of(String environment, Assessment assessment) {
    Reason verdict = assessment.reasons().get(0);
    Reason recommendation = assessment.reasonOfRecommendation();
    return List.of(
        environment,
        assessment.host(),
        assessment.advisory(),
        assessment.title(),
        word(assessment.status()),
        word(assessment.confidence()),
        word(assessment.match()),
        word(assessment.kind()),
        String.join(" ", assessment.plan()),
        joined(assessment.unknowns().stream().map(Assessment.UnknownFact::fact).toList()),
        joined(assessment.conflicts().stream().map(Assessment.ConflictEntry::statement).toList()),
        verdict.statement(),
        joined(
            verdict.premises().stream()
                .map(assessment::reason)
                .filter(Objects::nonNull)
                .filter(premise -> !premise.rule().equals(Citation.SENTENCE))
                .map(Reason::statement)
                .toList()),
        recommendation == null ? "" : recommendation.statement(),
        asOf.toString(),
        kbVersion,
        language);
  }

  private static String joined(List<String> texts) {
    return texts.stream().distinct().collect(Collectors.joining(AND));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
