package org.befund.engine.evidence.source;

import java.util.List;

/**
 * What lies in one folder, on disk or in an archive.
 *
 * @param names the folders from where the search began down to this one
 * @param contents in the order of their names
 */
record Folder(List<String> names, List<Content> contents) {
  Folder {
    names = List.copyOf(names);
    contents = List.copyOf(contents);
  }
}
