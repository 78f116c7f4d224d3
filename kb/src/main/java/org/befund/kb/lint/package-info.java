/**
 * Examines knowledge files for what their schema cannot tell: what leads nowhere or does nothing.
 */
@NullMarked
package org.befund.kb.lint;

import org.jspecify.annotations.NullMarked;
