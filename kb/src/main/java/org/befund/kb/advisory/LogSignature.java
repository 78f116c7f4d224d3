package org.befund.kb.advisory;

import org.befund.kb.signature.Signature;
import org.befund.kb.text.Localized;

/**
 * A signature as an advisory tells of it.
 *
 * @param pattern what to look for, and where
 * @param title what it shows, in one line
 * @param section the section that prints it
 */
public record LogSignature(Signature pattern, Localized title, String section) {}
