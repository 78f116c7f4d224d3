package org.befund.kb.document;

import java.util.List;

/**
 * A flaw of a file that its author lets stand.
 *
 * @param code the flaw's code
 * @param at the way to it from the file's root, by keys and ids
 * @param reason why it may stand
 */
public record ExceptedFlaw(String code, String at, String reason) {

  private static final Key<String> CODE =
      Key.required("code", TextShape.TEXT, "The flaw's code.", "BF801");
  private static final Key<String> AT =
      Key.required(
          "at",
          TextShape.TEXT,
          "The way to it from the file's root, by keys and ids.",
          "sections.overview");
  private static final Key<String> REASON =
      Key.required("reason", TextShape.TEXT, "Why it may stand.", "kept for completeness");

  private static final Shape<ExceptedFlaw> SHAPE =
      new ObjectShape<>(
          "an exception",
          List.of(CODE, AT, REASON),
          v -> new ExceptedFlaw(v.get(CODE), v.get(AT), v.get(REASON)));

  /** The key under which a file lists them. */
  public static final Key<List<ExceptedFlaw>> KEY =
      Key.optional(
          "lint",
          new ListShape<>(SHAPE),
          "Flaws that may stand, with the reason.",
          "[{code: BF801, at: sections.overview, reason: kept for completeness}]");
}
