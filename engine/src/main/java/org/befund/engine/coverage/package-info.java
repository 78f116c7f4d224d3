/** Coverage: what of an advisory its cases exercise, and what no case does. */
@NullMarked
package org.befund.engine.coverage;

import org.jspecify.annotations.NullMarked;
