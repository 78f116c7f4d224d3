package org.befund.rules.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * Where a condition looks, in the form in which observations name places, so that both can join.
 *
 * @param key the path of a file, or the key of a registry value
 * @param name the name of a registry value; empty for a file
 * @param data the data that a registry value must have; null when any will do
 */
public record Place(String condition, String key, String name, @Nullable String data) {}
