/** Advisories: who is affected, what to do, how one sees it, and since when each is known. */
@NullMarked
package org.befund.kb.advisory;

import org.jspecify.annotations.NullMarked;
