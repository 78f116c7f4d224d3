package org.befund.rules.conclusion;

import java.util.List;
import org.befund.kb.Confidence;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/** Whether a remediation, where it is applied, is enough to correct a host. */
public record Sufficiency(
    String advisory,
    String host,
    String remediation,
    Truth truth,
    Confidence confidence,
    Grounds grounds)
    implements Conclusion {

  /** Itself where there is something to tell: most remediations are enough wherever they apply. */
  public List<Sufficiency> told() {
    return premises().isEmpty() ? List.of() : List.of(this);
  }
}
