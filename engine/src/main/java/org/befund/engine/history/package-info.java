/** What would have been recommended day by day, and what was published that changed it. */
@NullMarked
package org.befund.engine.history;

import org.jspecify.annotations.NullMarked;
