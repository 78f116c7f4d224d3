/** What every format reads from and tells, whatever its form. */
@NullMarked
package org.befund.engine.inventory.intake;

import org.jspecify.annotations.NullMarked;
