/** Version numbers and how they compare. */
@NullMarked
package org.befund.kb.version;

import org.jspecify.annotations.NullMarked;
