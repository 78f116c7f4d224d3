/** The befund command. */
@NullMarked
package org.befund.cli;

import org.jspecify.annotations.NullMarked;
