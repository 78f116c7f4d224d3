/** Evaluations of whole inventories: very many hosts, most of which are alike. */
@NullMarked
package org.befund.engine.batch;

import org.jspecify.annotations.NullMarked;
