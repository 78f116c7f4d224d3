/** Measures how Befund scales, with made-up knowledge and environments; part of no release. */
@NullMarked
package org.befund.benchmarks;

import org.jspecify.annotations.NullMarked;
