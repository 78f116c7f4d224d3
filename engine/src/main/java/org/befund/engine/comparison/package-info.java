/** What differs between two verdicts, and what made it differ. */
@NullMarked
package org.befund.engine.comparison;

import org.jspecify.annotations.NullMarked;
