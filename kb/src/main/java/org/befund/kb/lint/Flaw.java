package org.befund.kb.lint;

import org.befund.kb.document.Problem;

/**
 * Something wrong with a knowledge file.
 *
 * @param code which kind of flaw it is
 * @param problem what is wrong, and where in the file
 * @param place the way to it from the file's root by keys and ids, such as {@code
 *     remediations.install.steps.verify}; empty for the file as a whole
 */
public record Flaw(Code code, Problem problem, String place) {}
