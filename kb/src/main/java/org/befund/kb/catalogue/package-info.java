/** What can be installed, and under which names and numbers it shows up. */
@NullMarked
package org.befund.kb.catalogue;

import org.jspecify.annotations.NullMarked;
