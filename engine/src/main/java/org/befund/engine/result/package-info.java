/** What an evaluation returns: the types of the result's JSON, and how it is written. */
@NullMarked
package org.befund.engine.result;

import org.jspecify.annotations.NullMarked;
