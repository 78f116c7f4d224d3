package org.befund.engine.cases;

/**
 * One thing in which an assessment is not as a case expects.
 *
 * @param what the key of the expectation, with the remediation where there is one: {@code status},
 *     {@code remediations.install-update}
 * @param expected what the case expects, as it would be written
 * @param actual what the assessment says, likewise
 */
public record Difference(String what, String expected, String actual) {}
