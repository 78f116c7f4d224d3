/** What a result was made of: engine, options and the digests of all inputs. */
@NullMarked
package org.befund.engine.provenance;

import org.jspecify.annotations.NullMarked;
