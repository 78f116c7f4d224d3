package org.befund.kb.lint;

import static org.befund.kb.lint.Severity.ERROR;
import static org.befund.kb.lint.Severity.WARNING;

import org.jspecify.annotations.Nullable;

/** Every kind of flaw there is. Codes are fixed once published; each has a page of its own. */
public enum Code {
  UNREADABLE_FILE("BF001", ERROR, "The file cannot be read, or is not text."),
  SYNTAX("BF002", ERROR, "The text is not YAML, or nested or long beyond measure."),
  YAML_REFERENCE("BF003", ERROR, "An anchor, an alias or a tag stands in the file."),
  DUPLICATE_KEY("BF004", ERROR, "A key stands twice in one mapping."),
  UNKNOWN_FILE("BF005", ERROR, "The file is no advisory, no catalogue and no file of cases."),
  MISPLACED_FILE("BF006", WARNING, "The file or folder has a name by which nobody finds it."),

  UNKNOWN_KEY("BF101", ERROR, "A key is not one that the object has."),
  MISSING_KEY("BF102", ERROR, "A key that must be there is not."),
  WRONG_VALUE("BF103", ERROR, "A value is not of the kind that its key asks for."),
  UNKNOWN_VARIANT("BF104", ERROR, "No key tells of which kind the condition is."),
  BROKEN_TEMPLATE("BF105", ERROR, "A line template cannot be read."),
  INCONSISTENT("BF106", ERROR, "Values do not go together."),

  UNKNOWN_PRODUCT("BF201", ERROR, "A product is not in the catalogue."),
  UNKNOWN_RELEASE("BF202", ERROR, "A release is none of its product."),
  UNKNOWN_SECTION("BF203", ERROR, "A section is cited that is not declared."),
  UNKNOWN_CONDITION("BF204", ERROR, "A named condition is not there."),
  CIRCULAR_CONDITION("BF205", ERROR, "A named condition leads back to itself, or too far."),
  UNKNOWN_QUESTION("BF206", ERROR, "A question is not declared."),
  UNKNOWN_REMEDIATION("BF207", ERROR, "A remediation is not declared."),
  UNKNOWN_SIGNATURE("BF208", ERROR, "A signature is not declared."),
  UNKNOWN_CAPTURE("BF209", ERROR, "A capture is not in the signatures that it shall join."),
  UNKNOWN_ADVISORY("BF210", ERROR, "An advisory is not in the knowledge base."),
  UNKNOWN_ENCODING("BF211", ERROR, "A fact is said to be encoded where nothing is."),
  UNKNOWN_PROBE("BF212", ERROR, "A case probes a fact or a reading that is not there."),
  UNKNOWN_IN_CASE("BF213", ERROR, "A case names a host, a step or a log that is not there."),
  UNKNOWN_EDITION("BF214", ERROR, "An edition is none of its product."),
  UNKNOWN_KIND("BF215", ERROR, "A kind of observed facts is not declared."),
  UNKNOWN_ATTRIBUTE("BF216", ERROR, "An attribute is none of its kind."),
  UNREADABLE_ATTRIBUTE("BF217", ERROR, "A value is none that its attribute can have."),

  DUPLICATE_ID("BF301", ERROR, "Two things have the same id."),
  NEAR_DUPLICATE_ID("BF302", WARNING, "Two ids are so alike that one may be a slip."),
  SHARED_NAME("BF303", WARNING, "Two products go by the same name."),
  NAMELESS_PRODUCT("BF304", ERROR, "No name leads to the product."),

  REVISIONS_OUT_OF_ORDER("BF401", ERROR, "The revisions are not in the order of their days."),
  BEFORE_PUBLICATION("BF402", WARNING, "A day lies before the first publication."),
  NO_SUCH_REVISION("BF403", WARNING, "The document did not change on the day."),
  DAYS_OUT_OF_ORDER("BF404", ERROR, "A day lies before one that it must follow."),
  OVERLAPPING_RANGES("BF405", WARNING, "Two ranges of versions overlap."),

  NEVER_TRUE("BF501", ERROR, "A condition can never be true."),
  NEVER_FALSE("BF502", WARNING, "A condition can never be false."),
  NEVER_MATTERS("BF503", WARNING, "A part of a condition never changes what comes out."),
  NOT_DECIDED("BF504", WARNING, "A condition is too large for its truth to be decided."),
  UNREACHABLE("BF505", WARNING, "A remediation, a step or a threat is for no affected host."),
  IDLE_STATEMENT("BF506", WARNING, "A statement about hosts never has an effect."),
  NO_PROOF("BF507", WARNING, "A remediation corrects the problem, and nothing proves it applied."),

  STABLE_WITHOUT_CASES("BF601", ERROR, "The advisory is stable and has no cases."),
  NO_NEGATIVE_CASE("BF602", WARNING, "No case shows a host that is not affected."),

  MISSING_TRANSLATION("BF701", WARNING, "A text lacks a language that the others have."),

  UNUSED_SECTION("BF801", WARNING, "A section is declared and nothing cites it."),
  UNUSED_QUESTION("BF802", WARNING, "A question is declared and no condition asks it."),
  UNUSED_CONDITION("BF803", WARNING, "A named condition is declared and nothing needs it."),
  UNUSED_SIGNATURE("BF804", WARNING, "A signature is declared and nothing speaks of it."),

  USELESS_EXCEPTION("BF901", ERROR, "An exception excepts nothing."),
  UNKNOWN_CODE(
      "BF902", ERROR, "An exception names a code that there is not, or may not be excepted.");

  private final String id;
  private final Severity severity;
  private final String sentence;

  Code(String id, Severity severity, String sentence) {
    this.id = id;
    this.severity = severity;
    this.sentence = sentence;
  }

  /** The code as it is written, for example {@code BF203}. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** What it means, in one sentence with a final stop. */
  public String sentence() {
    return sentence;
  }

  /** Whether an advisory may except itself from it: what cannot be read right may not stay. */
  public boolean exceptable() {
    return id.compareTo("BF2") > 0 && id.compareTo("BF9") < 0;
  }

  /** The code that is written so, or null. */
  public static @Nullable Code of(String id) {
    for (Code code : values()) {
      if (code.id.equals(id)) {
        return code;
      }
    }
    return null;
  }
}
