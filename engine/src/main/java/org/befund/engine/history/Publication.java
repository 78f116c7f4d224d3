package org.befund.engine.history;

import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * Something that was published, or ceased to hold, on a day.
 *
 * @param remediation the remediation that it is about; null when it is about the advisory
 * @param name a channel, a remediation or a condition by which it is known; null where the text
 *     says it all
 * @param text what was published; null where the name says it all
 * @param section the section that says so; null when the revision history alone does
 */
public record Publication(
    Kind kind,
    @Nullable String remediation,
    @Nullable String name,
    @Nullable Localized text,
    @Nullable String section) {

  /** What sort of publication it is. */
  public enum Kind {
    /** The advisory was revised, or published first. */
    REVISION,
    /** A remediation could be had for the first time. */
    AVAILABLE,
    /** A remediation was released, or released again. */
    RELEASE,
    /** A channel had a release from this day on. */
    CHANNEL,
    /** A step was added to a remediation. */
    STEP_ADDED,
    /** A step was taken out of a remediation. */
    STEP_REMOVED,
    /** Another remediation took the place of one. */
    SUPERSEDED,
    /** A remediation was taken back. */
    WITHDRAWN,
    /** The advisory says something of hosts that it did not say before. */
    CONDITION_ADDED,
    /** The advisory no longer says something of hosts. */
    CONDITION_REMOVED,
    /** Other documents took the place of the advisory. */
    CLOSED
  }
}
