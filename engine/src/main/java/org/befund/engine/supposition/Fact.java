package org.befund.engine.supposition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something of an environment that may be otherwise, written {@code HOST/KIND:NAME}.
 *
 * @param host the host that it is of; {@code *} for every host; null for the environment as a whole
 * @param kind the word for its kind, such as {@code update}
 * @param name what of this kind it is; empty where there is only one
 */
public record Fact(@Nullable String host, String kind, String name) {
  /** Stands for every host of the environment. */
  public static final String EVERY_HOST = "*";

  /** The fact as it is written where a host is meant that need not be named. */
  public String text(@Nullable String subject) {
    String own = name.isEmpty() ? kind : kind + ":" + Quoted.name(name);
    return host == null || Objects.equals(host, subject) ? own : Quoted.name(host) + "/" + own;
  }

  @Override
  public String toString() {
    return text(null);
  }
}
