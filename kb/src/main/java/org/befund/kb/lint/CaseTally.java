package org.befund.kb.lint;

/**
 * What cases an advisory has.
 *
 * @param cases how many
 * @param negative how many of them show a host that is not affected
 */
record CaseTally(int cases, int negative) {
  static final CaseTally NONE = new CaseTally(0, 0);

  CaseTally and(CaseTally other) {
    return new CaseTally(cases + other.cases, negative + other.negative);
  }
}
