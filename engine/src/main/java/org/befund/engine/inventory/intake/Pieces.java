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

  /**
   * Is told that exports are not sorted, where that was promised: rows of an environment come
   * behind those of another one that came behind it. May throw to end reading.
   *
   * @param environment the environment's name
   */
  void apart(String environment);

  /** Keeps all hosts until everything is read. */
  Pieces NONE =
      new Pieces() {
        @Override
        public int blocks() {
          return Integer.MAX_VALUE;
        }

        @Override
        public void take(Fleet fleet) {}

        @Override
        public void apart(String environment) {}
      };
}
