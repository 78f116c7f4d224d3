/** From a derivation to what a reader sees: numbered reasons, remediations, unknown facts. */
@NullMarked
package org.befund.engine.explanation;

import org.jspecify.annotations.NullMarked;
