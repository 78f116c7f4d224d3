/** Parts of the registry as its editor writes them. */
@NullMarked
package org.befund.engine.inventory.registry;

import org.jspecify.annotations.NullMarked;
