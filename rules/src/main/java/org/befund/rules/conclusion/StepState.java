package org.befund.rules.conclusion;

import org.befund.kb.advisory.Step;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/** Whether a step of a remediation is to be taken; unknown when it depends on an open condition. */
public record StepState(
    String advisory, String host, String remediation, Step step, Truth truth, Grounds grounds)
    implements Conclusion {}
