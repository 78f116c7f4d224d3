package org.befund.engine.evidence.source;

import java.io.IOException;
import java.util.function.Consumer;

/** Takes what stands in the way of finding and reading. */
record Troubles(Consumer<Trouble> taker) {

  void add(Trouble trouble) {
    taker.accept(trouble);
  }

  void unreadable(String name, String message) {
    add(new Trouble(name, Trouble.Kind.UNREADABLE, message));
  }

  void add(String name, IOException e) {
    add(Trouble.of(name, e));
  }
}
