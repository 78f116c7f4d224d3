/** The knowledge base: what advisories say, as data. */
@NullMarked
package org.befund.kb;

import org.jspecify.annotations.NullMarked;
