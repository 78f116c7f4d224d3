/** Rows of cells with a delimiter between them, read by several threads. */
@NullMarked
package org.befund.engine.inventory.delimited;

import org.jspecify.annotations.NullMarked;
