/** From what an environment says in its own words to facts in the words of the catalogue. */
@NullMarked
package org.befund.engine.recognition;

import org.jspecify.annotations.NullMarked;
