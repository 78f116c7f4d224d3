package org.befund.rules.knowledge;

import org.befund.kb.advisory.RegistryTest;
import org.jspecify.annotations.Nullable;

/**
 * Where a condition looks, in the form in which observations name places, so that both can join. A
 * condition on many registry keys has a place for each.
 *
 * @param key the path of a file, or the key of a registry value
 * @param name the name of a registry value; empty for a file
 * @param view the view of the registry that counts; null when any does
 * @param test what the data of a registry value must be, numbers in decimal
 * @param stated the place as the advisory writes it
 */
public record Place(
    String condition,
    String key,
    String name,
    @Nullable String view,
    RegistryTest test,
    String stated) {

  /** The place of a file. */
  public static Place ofFile(String condition, String key, String stated) {
    return new Place(condition, key, "", null, new RegistryTest.Present(), stated);
  }
}
