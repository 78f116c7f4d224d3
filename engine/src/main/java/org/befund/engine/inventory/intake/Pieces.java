package org.befund.engine.inventory.intake;

import org.befund.engine.inventory.fleet.Fleet;

/**
 * Takes the hosts of exports that are sorted by their environments, some environments at a time.
 */
public interface Pieces {
  /** After how many blocks of two mebibytes environments that are whole are handed on. */
  int blocks();

  /**
   * Takes environments that are whole. Nothing is read while this runs.
   *
   * @param fleet their hosts; nothing more will be said of them
   */
  void take(Fleet fleet);

  /** Keeps all hosts until everything is read. */
  Pieces NONE =
      new Pieces() {
        @Override
        public int blocks() {
          return Integer.MAX_VALUE;
        }

        @Override
        public void take(Fleet fleet) {}
      };
}
