package org.befund.rules;

import java.util.List;

/** Facts to try the build of the rules with. */
public sealed interface Trial {

  /** Something to be judged. */
  sealed interface Wish extends Trial {
    String name();
  }

  record Single(String name, String thing) implements Wish {}

  record Both(String name, List<String> parts) implements Wish {
    public Both {
      parts = List.copyOf(parts);
    }
  }

  record Seen(String thing) implements Trial {}

  record Judged(String name, boolean holds, String rule, List<String> premises) implements Trial {
    public Judged {
      premises = List.copyOf(premises);
    }
  }
}
