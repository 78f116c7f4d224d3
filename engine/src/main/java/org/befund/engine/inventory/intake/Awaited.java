package org.befund.engine.inventory.intake;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What comes of work that other threads do. */
public final class Awaited {
  private Awaited() {}

  /**
   * Waits for a result.
   *
   * @throws Error what the work ended with, such as a lack of memory
   * @throws IllegalStateException when the work failed otherwise, or waiting was interrupted
   */
  public static <T> T result(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e);
    }
  }
}
