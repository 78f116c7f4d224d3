package org.befund.engine.environment;

import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.befund.rules.observation.UpdateRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of an update of a host.
 *
 * @param kb the KB number, digits only
 * @param date the day of the record in the words of the file; null when not stated or unknown
 */
public record UpdateEntry(
    Position at, String kb, UpdateRecord.State state, @Nullable Located<String> date) {}
