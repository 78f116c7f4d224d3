/** One evaluation: candidates, slices, the rules run over a slice, what they derive. */
@NullMarked
package org.befund.engine.evaluation;

import org.jspecify.annotations.NullMarked;
