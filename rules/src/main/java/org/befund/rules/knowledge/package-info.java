/** What advisories say, cut into facts that rules can join. */
@NullMarked
package org.befund.rules.knowledge;

import org.jspecify.annotations.NullMarked;
