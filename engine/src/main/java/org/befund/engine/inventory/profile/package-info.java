/** What the columns of an export mean, and what their cells say. */
@NullMarked
package org.befund.engine.inventory.profile;

import org.jspecify.annotations.NullMarked;
