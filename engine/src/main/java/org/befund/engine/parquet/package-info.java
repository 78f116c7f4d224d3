/** How Parquet files are packed and unpacked without native libraries. */
@NullMarked
package org.befund.engine.parquet;

import org.jspecify.annotations.NullMarked;
