/** Loading a knowledge base: from its YAML files, or from the snapshot made at build time. */
@NullMarked
package org.befund.kb.snapshot;

import org.jspecify.annotations.NullMarked;
