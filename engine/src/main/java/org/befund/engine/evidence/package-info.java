/**
 * Log evidence: reads log files as they come, in bounded memory, and finds in them what the
 * advisories' signatures describe. The way in is {@link org.befund.engine.evidence.EvidenceReader}.
 */
@NullMarked
package org.befund.engine.evidence;

import org.jspecify.annotations.NullMarked;
