/** Runs one evaluation. */
@NullMarked
package org.befund.engine;

import org.jspecify.annotations.NullMarked;
