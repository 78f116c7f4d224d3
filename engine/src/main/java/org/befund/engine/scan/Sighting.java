package org.befund.engine.scan;

import org.befund.engine.evidence.Finding;
import org.befund.kb.advisory.LogSignature;

/**
 * A finding of an advisory's signature.
 *
 * @param advisory the advisory's id
 * @param signature the signature that was seen, or nearly
 * @param finding where and when
 */
public record Sighting(String advisory, LogSignature signature, Finding finding) {

  /** Whether all of the signature was seen. */
  public boolean match() {
    return finding.kind() == Finding.Kind.MATCH;
  }
}
