/** Logs made up from signatures, for tests: whatever an advisory states, they show. */
@NullMarked
package org.befund.engine.evidence.made;

import org.jspecify.annotations.NullMarked;
