package org.befund.engine.inventory.intake;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which order environments come, and whether one comes back after another. For one thread. */
public final class Order {
  /** Names by how they are compared: their case does not matter. */
  private final Map<String, String> environments = new LinkedHashMap<>();

  private String now = "";
  private @Nullable String apart;

  /** Something is said of an environment; of one without a name it does not matter when. */
  public void next(String environment) {
    if (environment.isEmpty() || environment.equals(now)) {
      return;
    }
    String folded = environment.toLowerCase(Locale.ROOT);
    boolean other = !folded.equals(now.toLowerCase(Locale.ROOT));
    now = environment;
    if (other && environments.putIfAbsent(folded, environment) != null && apart == null) {
      apart = environment;
    }
  }

  /** What was said behind all that came before. */
  public void next(Order later) {
    later.environments.values().forEach(this::next);
    String back = later.apart;
    if (back != null) {
      next(back);
    }
  }

  /** The first environment that came back after another; null where none did. */
  public @Nullable String apart() {
    return apart;
  }
}
