package org.befund.engine.evidence.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The folders in an archive. Nothing is ever written to the paths that an archive states. */
final class EntryFolders {
  /** Paths that lead out of the folder into which an archive is unpacked. */
  private static final Pattern CLIMBING = Pattern.compile("(?:^|/)\\.\\.(?:/|$)|^/|^[A-Za-z]:");

  private static final Pattern HERE = Pattern.compile("^(?:\\./+)+");

  private EntryFolders() {}

  static List<Folder> of(Archive archive, String name, Troubles troubles) {
    Map<String, Map<String, Content>> folders = new TreeMap<>();
    for (Archive.Entry entry : archive.entries()) {
      String path = HERE.matcher(entry.path().replace('\\', '/')).replaceFirst("");
      String full = name + "!/" + path;
      if (CLIMBING.matcher(path).find()) {
        troubles.unreadable(full, "its path leads out of the archive; the entry was passed over");
      } else if (!entry.obstacle().isEmpty()) {
        troubles.unreadable(full, entry.obstacle());
      } else {
        int slash = path.lastIndexOf('/');
        Map<String, Content> folder =
            folders.computeIfAbsent(path.substring(0, slash + 1), key -> new TreeMap<>());
        String file = path.substring(slash + 1);
        if (folder.containsKey(file)) {
          troubles.unreadable(
              full, "the archive has several entries of this name; the first counts");
        } else {
          folder.put(file, new EntryContent(full, archive, entry));
        }
      }
    }
    List<Folder> list = new ArrayList<>();
    folders.forEach(
        (path, contents) -> list.add(new Folder(names(path), List.copyOf(contents.values()))));
    return list;
  }

  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    for (String segment : path.split("/")) {
      if (!segment.isEmpty() && !segment.equals(".")) {
        names.add(segment);
      }
    }
    return names;
  }
}
