package org.befund.kb.signature;

/** A piece of a line template. */
sealed interface TemplatePart {

  /** Constant text; not empty. */
  record Constant(String text) implements TemplatePart {}

  /** Anything, not captured. */
  record Anything() implements TemplatePart {}

  /** Something captured under a name. */
  record Capture(String name, CaptureKind kind) implements TemplatePart {}
}
