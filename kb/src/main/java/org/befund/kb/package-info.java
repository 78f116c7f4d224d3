/** What advisories say. */
@NullMarked
package org.befund.kb;

import org.jspecify.annotations.NullMarked;
