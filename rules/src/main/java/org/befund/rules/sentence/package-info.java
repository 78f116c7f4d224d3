/** How premises read in the reader's language. */
@NullMarked
package org.befund.rules.sentence;

import org.jspecify.annotations.NullMarked;
