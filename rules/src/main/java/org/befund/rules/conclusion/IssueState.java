package org.befund.rules.conclusion;

import org.befund.kb.advisory.KnownIssue;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/**
 * Whether an issue of a remediation can come up on a host; unknown when it depends on an open
 * condition.
 *
 * @param place its place among the issues of the remediation, from zero
 */
public record IssueState(
    String advisory,
    String host,
    String remediation,
    int place,
    KnownIssue issue,
    Truth truth,
    Grounds grounds)
    implements Conclusion {}
