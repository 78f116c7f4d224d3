package org.befund.engine.comparison;

/** What a verdict can depend on. */
public enum Factor {
  /** What advisories and catalogue say. */
  KNOWLEDGE,
  /** What the environment's file says. */
  ENVIRONMENT,
  /** What the logs show. */
  EVIDENCE,
  /** The program. */
  ENGINE,
  /** The day whose knowledge counts. */
  DAY,
  /** Which advisories were asked for, and in which language. */
  OPTIONS
}
