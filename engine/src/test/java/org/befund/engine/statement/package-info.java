/** What advisories say around their conditions, tried on made-up advisories and hosts. */
@NullMarked
package org.befund.engine.statement;

import org.jspecify.annotations.NullMarked;
