/**
 * A second opinion: a plain evaluator of two advisories, written by hand from their texts, and
 * environments made up at random on which it and the rules must agree.
 */
@NullMarked
package org.befund.engine.oracle;

import org.jspecify.annotations.NullMarked;
