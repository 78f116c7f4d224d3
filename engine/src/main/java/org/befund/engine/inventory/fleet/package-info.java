/** What exports say of very many hosts, as it is kept and handed on. */
@NullMarked
package org.befund.engine.inventory.fleet;

import org.jspecify.annotations.NullMarked;
