package org.befund.engine.batch;

import java.io.IOException;

/** How far a batch came, so that a later run need not write again what is written. */
public interface Checkpoints {
  /** Nothing was done before, and nobody wants to know. */
  Checkpoints NONE =
      new Checkpoints() {
        @Override
        public long done() {
          return 0;
        }

        @Override
        public void reached(long hosts) {}
      };

  /** Of how many hosts the lines are written already. */
  long done();

  /**
   * Takes note that the lines of the first hosts are written.
   *
   * @throws IOException when that cannot be kept
   */
  void reached(long hosts) throws IOException;
}
