/** Documents in JSON and XML. */
@NullMarked
package org.befund.engine.inventory.document;

import org.jspecify.annotations.NullMarked;
