/** Looks through logs for the signatures of advisories, without an environment. */
@NullMarked
package org.befund.engine.scan;

import org.jspecify.annotations.NullMarked;
