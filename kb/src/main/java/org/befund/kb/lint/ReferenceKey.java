package org.befund.kb.lint;

import java.util.List;

/**
 * A key whose value, or each of whose values, is the name of something.
 *
 * @param object the noun of the object that has the key; empty for any
 * @param key the key
 * @param target what its value leads to
 */
record ReferenceKey(String object, String key, Target target) {

  /** Every such key of an advisory. */
  static final List<ReferenceKey> ALL =
      List.of(
          new ReferenceKey("", "section", Target.SECTION),
          new ReferenceKey("an advisory", "subjects", Target.PRODUCT),
          new ReferenceKey("a product condition", "product", Target.PRODUCT),
          new ReferenceKey("a product condition", "releases", Target.RELEASE),
          new ReferenceKey("a system condition", "system", Target.PRODUCT),
          new ReferenceKey("a system condition", "releases", Target.RELEASE),
          new ReferenceKey("an upgraded-from condition", "upgradedFrom", Target.PRODUCT),
          new ReferenceKey("an upgraded-from condition", "releases", Target.RELEASE),
          new ReferenceKey("a product condition", "editions", Target.EDITION),
          new ReferenceKey("a system condition", "editions", Target.EDITION),
          new ReferenceKey("an observed condition", "observed", Target.KIND),
          new ReferenceKey("a remediation condition", "remediation", Target.REMEDIATION),
          new ReferenceKey("an answer condition", "answer", Target.QUESTION),
          new ReferenceKey("a served-host condition", "question", Target.QUESTION),
          new ReferenceKey("an evidence condition", "evidence", Target.SIGNATURE),
          new ReferenceKey("a reference", "condition", Target.CONDITION),
          new ReferenceKey("a revision", "concerns", Target.REMEDIATION),
          new ReferenceKey("a remediation", "followedBy", Target.REMEDIATION),
          new ReferenceKey("a remediation", "removes", Target.REMEDIATION),
          new ReferenceKey("a supersession", "remediation", Target.REMEDIATION),
          new ReferenceKey("a correlation", "signatures", Target.SIGNATURE),
          new ReferenceKey("a correlation", "capture", Target.CAPTURE),
          new ReferenceKey("a relation", "advisory", Target.ADVISORY),
          new ReferenceKey("a fact", "encoded", Target.ENCODING));
}
