/** How advisories are reasoned about: the facts and the rules over them. */
@NullMarked
package org.befund.rules;

import org.jspecify.annotations.NullMarked;
