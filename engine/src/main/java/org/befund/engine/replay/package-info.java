/** Evaluates again what a result was made of, and tells whether the same comes out. */
@NullMarked
package org.befund.engine.replay;

import org.jspecify.annotations.NullMarked;
