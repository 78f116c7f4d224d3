/** Holds the pages of the documentation against the code. */
@NullMarked
package org.befund.cli.docs;

import org.jspecify.annotations.NullMarked;
