/** The knowledge base as one file, written when the program is built. */
@NullMarked
package org.befund.kb.snapshot;

import org.jspecify.annotations.NullMarked;
