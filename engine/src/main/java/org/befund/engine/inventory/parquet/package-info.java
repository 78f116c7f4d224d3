/** Exports in Parquet. */
@NullMarked
package org.befund.engine.inventory.parquet;

import org.jspecify.annotations.NullMarked;
