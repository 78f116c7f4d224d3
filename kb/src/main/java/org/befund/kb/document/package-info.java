/** Reading YAML and JSON into trees that know their lines, and trees into typed values. */
@NullMarked
package org.befund.kb.document;

import org.jspecify.annotations.NullMarked;
