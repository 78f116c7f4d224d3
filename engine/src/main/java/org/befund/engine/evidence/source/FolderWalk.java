package org.befund.engine.evidence.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a folder and all below it. Links are followed, but no folder is entered twice, so
 * that a ring of links ends.
 */
final class FolderWalk {
  /** Deeper than any path that a file system of today takes. */
  private static final int DEEPEST = 128;

  private final SourcePlace place;
  private final @Nullable PathMatcher matcher;
  private final Limits limits;
  private final Consumer<Folder> folders;
  private final Troubles troubles;
  private final Set<Object> entered = new HashSet<>();

  /**
   * Creates a walk.
   *
   * @throws java.util.regex.PatternSyntaxException if the place's pattern is none
   */
  FolderWalk(SourcePlace place, Limits limits, Consumer<Folder> folders, Troubles troubles) {
    this.place = place;
    this.limits = limits;
    this.folders = folders;
    this.troubles = troubles;
    String pattern = place.pattern();
    this.matcher =
        pattern == null ? null : FileSystems.getDefault().getPathMatcher("glob:" + pattern);
  }

  void run() {
    walk(place.path(), List.of(), matcher == null, List.of());
  }

  /**
   * Goes through one folder.
   *
   * @param inside whether all of it counts, whatever the pattern
   * @param above the keys of the folders that it lies in
   */
  private void walk(Path folder, List<String> names, boolean inside, List<Object> above) {
    String name = names.isEmpty() ? place.name() : place.below(String.join("/", names));
    try {
      Object key = folder.toRealPath();
      if (above.contains(key)) {
        troubles.unreadable(name, "the folder is a link to one that it lies in; not entered again");
        return;
      }
      if (!entered.add(key)) {
        return;
      }
      if (names.size() > DEEPEST) {
        troubles.unreadable(name, "the folder is nested deeper than " + DEEPEST + " times");
        return;
      }
      List<Path> below = new ArrayList<>();
      List<Content> files = new ArrayList<>();
      for (Path path : list(folder, name)) {
        if (Files.isDirectory(path)) {
          below.add(path);
        } else if (inside || matches(names, path)) {
          file(path, names, files);
        }
      }
      if (!files.isEmpty()) {
        folders.accept(new Folder(names, files));
      }
      List<Object> path = new ArrayList<>(above);
      path.add(key);
      for (Path each : below) {
        List<String> down = new ArrayList<>(names);
        down.add(fileName(each));
        walk(each, down, inside || matches(names, each), path);
      }
    } catch (IOException e) {
      troubles.add(name, e);
    }
  }

  private List<Path> list(Path folder, String name) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path path : all) {
        if (paths.size() == limits.entries()) {
          troubles.unreadable(
              name,
              "the folder has more than " + limits.entries() + " entries; only so many count");
          break;
        }
        paths.add(path);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(paths);
    return paths;
  }

  private boolean matches(List<String> names, Path path) {
    String relative = fileName(path);
    if (!names.isEmpty()) {
      relative = String.join("/", names) + "/" + relative;
    }
    PathMatcher pattern = matcher;
    return pattern == null || pattern.matches(Path.of(relative));
  }

  private void file(Path path, List<String> names, List<Content> files) {
    String relative = fileName(path);
    String name =
        place.below(names.isEmpty() ? relative : String.join("/", names) + "/" + relative);
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isRegularFile()) {
        files.add(new FileContent(name, path, attributes.size()));
      } else {
        troubles.add(new Trouble(name, Trouble.Kind.NOT_A_FILE, "it is no ordinary file"));
      }
    } catch (IOException e) {
      if (Files.isSymbolicLink(path) && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return; // gone in the meantime
      }
      troubles.add(name, e);
    }
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
