/** The shapes of documents as JSON Schema, for editors and for other programs. */
@NullMarked
package org.befund.kb.schema;

import org.jspecify.annotations.NullMarked;
