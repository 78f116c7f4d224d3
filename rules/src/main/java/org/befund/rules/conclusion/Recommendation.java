package org.befund.rules.conclusion;

import java.util.List;
import org.befund.kb.advisory.Category;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/**
 * What to do about one advisory on one host.
 *
 * @param plan the remediations to carry out, in order; empty when there are none
 */
public record Recommendation(
    String advisory, String host, Kind kind, List<String> plan, Grounds grounds)
    implements Conclusion {

  /** The category of a remediation after CSAF, or that there is none to carry out. */
  public enum Kind {
    VENDOR_FIX,
    WORKAROUND,
    MITIGATION,
    NONE_AVAILABLE,
    NO_FIX_PLANNED,
    /** Nothing needs doing. */
    NONE,
    /** Ask first. */
    UNDETERMINED;

    /** The kind of recommendation that a remediation of a category makes. */
    public static Kind of(Category category) {
      return valueOf(category.name());
    }
  }

  public Recommendation {
    plan = List.copyOf(plan);
  }

  @Override
  public Truth truth() {
    return kind == Kind.UNDETERMINED ? Truth.UNKNOWN : Truth.TRUE;
  }
}
