/** Inventory exports: what they say of which host, whatever their format. */
@NullMarked
package org.befund.engine.inventory;

import org.jspecify.annotations.NullMarked;
