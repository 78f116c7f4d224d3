/** Tells what keeps a near miss from being a match. */
@NullMarked
package org.befund.engine.evidence.shortfall;

import org.jspecify.annotations.NullMarked;
