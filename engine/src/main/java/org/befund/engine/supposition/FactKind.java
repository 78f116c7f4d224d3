package org.befund.engine.supposition;

import java.util.List;
import org.befund.kb.document.Located;

/**
 * A kind of fact: how its names and values are written, and what the environment is like in which
 * it has a value. To be what it is supposed to be, a fact takes the place of all that the
 * environment says of the same thing.
 */
sealed interface FactKind
    permits AnswerKind,
        CompleteKind,
        DayKind,
        FileKind,
        FormerKind,
        HostKind,
        LogKind,
        NamedListKind,
        ObservedFactKind,
        OffsetKind,
        ProductKind,
        RegistryKind,
        RemediationKind,
        ServedByKind,
        SystemKind,
        TraitKind,
        UpdateKind {

  /** What facts of a kind are of. */
  enum Scope {
    /** One host. */
    HOST,
    /** One host, or every host. */
    HOSTS,
    /** The environment, or the day. */
    WHOLE
  }

  /** The word with which facts of this kind begin. */
  String word();

  /** What a fact of a name is of. */
  default Scope scope(String name) {
    return Scope.HOST;
  }

  /** An example of name and value, for messages. */
  String example();

  /**
   * A name as it is kept.
   *
   * @throws UnreadableFact when nothing of this kind has the name
   */
  String name(String written) throws UnreadableFact;

  /**
   * A value as it is kept.
   *
   * @throws UnreadableFact when a fact of this kind cannot have the value
   */
  String value(String name, String written) throws UnreadableFact;

  /** The circumstances in which a fact has a value, all else being equal. */
  Circumstances suppose(Circumstances now, Supposition supposed);

  /** What is said of a fact: its values, in the words of the environment; empty for nothing. */
  List<Located<String>> stated(Circumstances now, Fact fact);

  /** The words that tell values apart in sentences; the last is for all other values. */
  List<String> words();
}
