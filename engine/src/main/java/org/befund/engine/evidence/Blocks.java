package org.befund.engine.evidence;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The blocks of one log, in their order. */
interface Blocks {

  /** Gives the next block, perhaps later and on another thread. */
  interface Pending extends Callable<LineBlock> {
    @Override
    LineBlock call() throws IOException;
  }

  /**
   * The next block.
   *
   * @return null at the end
   */
  @Nullable Pending next() throws IOException;

  /** Takes back a block's bytes, which nobody looks at any more. */
  default void release(LineBlock block) {}

  /**
   * The blocks from one on that could not be cut at its end, as a line in it is too long.
   *
   * @return null if that cannot be
   */
  default @Nullable Blocks instead(LineBlock block) throws IOException {
    return null;
  }
}
