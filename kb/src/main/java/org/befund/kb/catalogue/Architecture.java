package org.befund.kb.catalogue;

import org.befund.kb.document.TextShape;

/** The processor that a product was built for. */
public enum Architecture {
  X86,
  X64,
  IA64,
  ARM,
  ARM64,
  ALPHA,
  MIPS,
  POWERPC;

  /** An architecture by its one name: {@code x86}, {@code x64}, {@code ia64}, … */
  public static final TextShape<Architecture> SHAPE = TextShape.choice(Architecture.class, '-');
}
