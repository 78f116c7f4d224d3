package org.befund.cli;

import java.util.function.Supplier;
import org.befund.rules.RuleBase;
import org.jspecify.annotations.Nullable;

/** Rules that load while arguments and environment are read. */
final class LoadingRules extends Thread implements Supplier<RuleBase> {
  private @Nullable RuleBase rules;
  private @Nullable Throwable failure;

  LoadingRules() {
    super("rules");
    setDaemon(true);
  }

  @Override
  public void run() {
    try {
      rules = RuleBase.load();
    } catch (Throwable e) {
      failure = e;
    }
  }

  /** The rules, as soon as they are there. */
  @Override
  public RuleBase get() {
    try {
      join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the rules were loading", e);
    }
    RuleBase loaded = rules;
    if (loaded == null) {
      throw new IllegalStateException("the rules did not load", failure);
    }
    return loaded;
  }
}
