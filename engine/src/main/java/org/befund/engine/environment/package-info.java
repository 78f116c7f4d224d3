/** What an environment file says, with the places where it says so. */
@NullMarked
package org.befund.engine.environment;

import org.jspecify.annotations.NullMarked;
