package org.befund.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Paths on the command line. */
final class Paths {

  private Paths() {}

  /**
   * An argument that is a path.
   *
   * @param index which argument, from 0
   * @param label what help calls it
   * @throws UsageError when it is missing or cannot be a path
   */
  static Path of(Arguments arguments, int index, String label) throws UsageError {
    List<String> given = arguments.positionals();
    if (index >= given.size() || given.get(index).isEmpty()) {
      throw new UsageError(label + " is missing", null, List.of());
    }
    return of(given.get(index));
  }

  /**
   * A path that was written.
   *
   * @throws UsageError when it cannot be one
   */
  static Path of(String text) throws UsageError {
    try {
      if (!text.isEmpty()) {
        return Path.of(text);
      }
    } catch (InvalidPathException e) {
      // told below
    }
    throw new UsageError("'" + text + "' cannot be a path", null, List.of());
  }
}
