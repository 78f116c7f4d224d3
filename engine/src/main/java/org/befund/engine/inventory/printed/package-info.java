/** What commands print for people. */
@NullMarked
package org.befund.engine.inventory.printed;

import org.jspecify.annotations.NullMarked;
