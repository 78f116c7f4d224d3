package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Values;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * Something that makes the problem less likely or less grave, or keeps it away.
 *
 * @param id its name within the advisory
 * @param kind what it does to the problem
 * @param when true of the hosts that have it; null when the document states it of all
 * @param text the statement
 * @param section the section that makes it
 */
public record MitigatingFactor(
    String id, Kind kind, @Nullable Condition when, Localized text, String section) {

  /** What a mitigating factor does to the problem. */
  public enum Kind {
    /** Where it holds, the host does not have the problem. */
    EXCLUDES,
    /** Where it holds, the problem is less likely or less grave. */
    LOWERS,
    /** It tells how a host is by default, not how this one is. */
    DEFAULT_STATE
  }

  private static final Key<String> ID =
      required("id", TEXT, "Its name within the advisory.", "only-x64");
  private static final Key<Kind> KIND =
      required(
          "kind", TextShape.choice(Kind.class, '-'), "What it does to the problem.", "excludes");
  private static final Key<Condition> WHEN =
      optional(
          "when",
          ConditionShape.SHAPE,
          "The hosts that have it; all where absent.",
          "{not: {role: web-server}}");
  private static final Key<Localized> STATEMENT =
      required(
          "text",
          Localized.SHAPE,
          "The statement in a reader's words.",
          "{en: By default the service is off.}");
  private static final Key<String> SECTION =
      required("section", TEXT, "The section that makes it.", "overview");

  static final Shape<MitigatingFactor> SHAPE =
      new ObjectShape<>(
          "a mitigating factor",
          List.of(ID, KIND, WHEN, STATEMENT, SECTION),
          MitigatingFactor::make);

  private static MitigatingFactor make(Values v) {
    Kind kind = v.get(KIND);
    Condition when = v.find(WHEN);
    if (kind == Kind.EXCLUDES && when == null) {
      throw new IllegalArgumentException(
          "one that excludes the problem needs the key 'when', as it would clear every host");
    }
    return new MitigatingFactor(v.get(ID), kind, when, v.get(STATEMENT), v.get(SECTION));
  }
}
