/** What the rules derive; every conclusion names its premises. */
@NullMarked
package org.befund.rules.conclusion;

import org.jspecify.annotations.NullMarked;
