package org.befund.engine.inventory.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Calls libraries whose readers throw exceptions of many kinds at damaged files. */
public final class Careful {
  private Careful() {}

  /** A step of reading. */
  public interface Step<T extends @Nullable Object> {
    T take() throws IOException;
  }

  /**
   * Takes a step.
   *
   * @param what what is damaged where the step cannot be taken
   */
  public static <T extends @Nullable Object> T undamaged(String what, Step<T> step)
      throws IOException {
    try {
      return step.take();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      String message = e.getMessage();
      String told = message == null ? "" : ": " + message.lines().findFirst().orElse("");
      throw new IOException(what + " is damaged" + told, e);
    }
  }
}
