package org.befund.kb.catalogue;

import org.befund.kb.document.TextShape;

/** How much of an operating system was installed. */
public enum Installation {
  FULL,
  /** Without a desktop and what depends on it. */
  SERVER_CORE;

  /** {@code full} or {@code server-core}. */
  public static final TextShape<Installation> SHAPE = TextShape.choice(Installation.class, '-');
}
