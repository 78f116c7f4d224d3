/** Facts of an environment as people name them, and environments in which they are otherwise. */
@NullMarked
package org.befund.engine.supposition;

import org.jspecify.annotations.NullMarked;
