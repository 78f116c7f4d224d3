/** Decides what conditions can come to: which are never true, never false, or never matter. */
@NullMarked
package org.befund.kb.lint.logic;

import org.jspecify.annotations.NullMarked;
