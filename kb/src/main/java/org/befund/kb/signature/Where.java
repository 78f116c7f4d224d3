package org.befund.kb.signature;

/** On whose machine a signature shows. */
public enum Where {
  /** In a log of the host that the verdict is about. */
  SUBJECT,
  /** In a log of a host that the subject serves. */
  SERVED_HOST
}
