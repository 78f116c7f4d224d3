/** What the verdict would be were facts otherwise, and what would have to be otherwise for one. */
@NullMarked
package org.befund.engine.counterfactual;

import org.jspecify.annotations.NullMarked;
