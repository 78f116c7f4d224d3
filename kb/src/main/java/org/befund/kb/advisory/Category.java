package org.befund.kb.advisory;

/**
 * The kinds of remedy, after CSAF 2.0 (section 3.2.3.12, {@code vulnerabilities[].remediations}).
 */
public enum Category {
  VENDOR_FIX,
  WORKAROUND,
  MITIGATION,
  NONE_AVAILABLE,
  NO_FIX_PLANNED
}
