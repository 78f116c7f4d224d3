package org.befund.engine.inventory.intake;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which order environments come, and whether one comes back after another. For one thread. */
public final class Order {
  private final Set<String> environments = new LinkedHashSet<>();
  private String now = "";
  private @Nullable String apart;

  /** Something is said of an environment; of one without a name it does not matter when. */
  public void next(String environment) {
    if (environment.isEmpty() || environment.equals(now)) {
      return;
    }
    now = environment;
    if (!environments.add(environment) && apart == null) {
      apart = environment;
    }
  }

  /** What was said behind all that came before. */
  public void next(Order later) {
    later.environments.forEach(this::next);
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
