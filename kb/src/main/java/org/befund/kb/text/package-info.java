/** Texts in several languages. */
@NullMarked
package org.befund.kb.text;

import org.jspecify.annotations.NullMarked;
