package org.befund.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What {@code befund explain} is asked to do.
 *
 * @param advisories the advisories asked about; empty for all
 * @param hosts the hosts asked about; empty for all that an advisory is about
 * @param whatIf what is supposed to be otherwise, as the user wrote it
 * @param format {@code text}, {@code markdown} or {@code json}
 * @param color when to use colour
 */
record ExplainRequest(
    Path path,
    LocalDate asOf,
    List<String> advisories,
    List<String> hosts,
    List<String> whatIf,
    String format,
    String language,
    String color) {
  ExplainRequest {
    advisories = List.copyOf(advisories);
    hosts = List.copyOf(hosts);
    whatIf = List.copyOf(whatIf);
  }

  /**
   * Understands a command line.
   *
   * @throws UsageError when a value is not valid
   */
  static ExplainRequest of(Arguments arguments, Surroundings surroundings) throws UsageError {
    return new ExplainRequest(
        EvaluateRequest.path(arguments),
        EvaluateRequest.asOf(arguments, surroundings),
        arguments.all(Option.ADVISORY),
        arguments.all(Option.HOST),
        arguments.all(Option.WHAT_IF),
        arguments.choice(Option.FORMAT_OF_EXPLANATIONS, "text"),
        arguments.choice(Option.LANG, surroundings.language()),
        arguments.choice(Option.COLOR, "auto"));
  }
}
