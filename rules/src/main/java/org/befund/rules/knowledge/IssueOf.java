package org.befund.rules.knowledge;

import org.befund.kb.advisory.KnownIssue;
import org.jspecify.annotations.Nullable;

/**
 * What can go wrong after a remediation.
 *
 * @param place its place among the issues of the remediation, from zero
 * @param issue the issue as the advisory has it
 * @param condition true of the hosts on which it can; null when it can on all
 */
public record IssueOf(
    String advisory, String remediation, int place, KnownIssue issue, @Nullable String condition) {}
