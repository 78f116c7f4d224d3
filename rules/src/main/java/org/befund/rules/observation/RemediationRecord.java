package org.befund.rules.observation;

import java.util.Map;
import org.befund.rules.Source;
import org.befund.rules.Term;
import org.befund.rules.Truth;

/**
 * A statement that a remediation is applied, or that it is not.
 *
 * @param remediation the remediation's id
 */
public record RemediationRecord(String host, String remediation, Truth applied, Source source)
    implements Observation {
  @Override
  public String sentence() {
    return "observed-remediation";
  }

  @Override
  public Map<String, Object> values() {
    return Map.of(
        "host", host, "remediation", remediation, "state", Term.Word.of("applied", applied));
  }
}
