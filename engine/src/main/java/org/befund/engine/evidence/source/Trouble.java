package org.befund.engine.evidence.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/**
 * Something that kept bytes from being found.
 *
 * @param name the file, folder or entry
 * @param kind what sort of trouble
 * @param message what was found, one sentence without a final stop
 */
public record Trouble(String name, Kind kind, String message) {

  /** What an exception says. */
  public static Trouble of(String name, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new Trouble(name, Kind.MISSING, "there is no such file");
    } else if (e instanceof AccessDeniedException) {
      return new Trouble(name, Kind.UNREADABLE, "the file may not be read: access denied");
    } else if (e instanceof FileSystemLoopException) {
      return new Trouble(name, Kind.UNREADABLE, "it is a link that leads back to itself");
    }
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    String why = reason == null ? e.getClass().getSimpleName() : reason;
    return new Trouble(name, Kind.UNREADABLE, "the file cannot be read: " + why);
  }

  /** Sorts of trouble. */
  public enum Kind {
    /** There is no such file, or nothing that a pattern fits. */
    MISSING,
    /** A device, a pipe, anything but a file or folder. */
    NOT_A_FILE,
    /** It may not be read, is damaged, or goes beyond what is bearable. */
    UNREADABLE
  }
}
