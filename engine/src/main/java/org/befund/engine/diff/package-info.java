/** What changed between two results, and what changed it. */
@NullMarked
package org.befund.engine.diff;

import org.jspecify.annotations.NullMarked;
