/** What was seen of an environment: the facts that no rule derives. */
@NullMarked
package org.befund.rules.observation;

import org.jspecify.annotations.NullMarked;
