/** Finding single verdicts in results that are too large to be read as a whole. */
@NullMarked
package org.befund.engine.lookup;

import org.jspecify.annotations.NullMarked;
