package org.befund.rules.knowledge;

import org.befund.kb.Confidence;

/**
 * A condition that is true when a remediation is applied and false when it is not.
 *
 * @param rank its place among the proofs, from zero; the one to ask for comes first
 * @param confidence the most that it can prove
 */
public record ProofOf(
    String advisory, String remediation, int rank, String condition, Confidence confidence) {}
