package org.befund.engine.environment;

import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A registry value of a host that was looked at.
 *
 * @param key the key in the words of the file
 * @param value the value's name
 * @param data its data in the words of the file; null when not stated or unknown
 * @param exists whether the value is there; unknown when not stated
 */
public record RegistryEntry(
    Position at, String key, String value, @Nullable Located<String> data, Truth exists) {}
