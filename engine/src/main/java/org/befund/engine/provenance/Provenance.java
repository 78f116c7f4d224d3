package org.befund.engine.provenance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a result was made of, besides the knowledge and the day: enough to make it again.
 *
 * @param engine the version of the program
 * @param advisories the advisories asked for; empty for all
 * @param language the language of its texts
 * @param inputs the environment, then the logs in its order
 */
public record Provenance(
    String engine, List<String> advisories, String language, List<Input> inputs) {

  public Provenance {
    advisories = List.copyOf(advisories);
    inputs = List.copyOf(inputs);
  }

  /** The environment's file; null when there was none. */
  public @Nullable Input environment() {
    for (Input input : inputs) {
      if (input.kind() == Input.Kind.ENVIRONMENT) {
        return input;
      }
    }
    return null;
  }

  /** The logs. */
  public List<Input> logs() {
    return inputs.stream().filter(input -> input.kind() == Input.Kind.LOG).toList();
  }

  /** The inputs by what file they are, whatever is in it. */
  public Map<Input, Input> byPlace() {
    Map<Input, Input> byPlace = new HashMap<>();
    inputs.forEach(input -> byPlace.put(input.place(), input));
    return byPlace;
  }
}
