package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.befund.kb.catalogue.Catalogue;

/**
 * The folders that have variables, in all languages. Variables that may stand for the same folder
 * are one place: which of them a path went by is not told apart.
 */
final class FolderNames {

  /** The place, as one of its variables, by variable. */
  private final Map<String, String> placeByVariable = new TreeMap<>();

  /** The place by the folder's path below the drive, in lower case. */
  private final Map<String, String> placeByFolder = new HashMap<>();

  private int longest;

  FolderNames(Catalogue catalogue) {
    Map<String, List<String>> folders = new TreeMap<>();
    catalogue.folders().forEach((variable, paths) -> folders.put(lower(variable), paths));
    for (Map.Entry<String, List<String>> entry : folders.entrySet()) {
      String place = entry.getKey();
      placeByVariable.put(place, place);
      for (String path : entry.getValue()) {
        join(entry.getKey(), folder(path));
      }
    }
  }

  /** Puts a folder among those of a variable, and two variables that share one into one place. */
  private void join(String variable, String folder) {
    longest = Math.max(longest, folder.split("\\\\").length);
    String place = placeByVariable.getOrDefault(variable, variable);
    String other = placeByFolder.putIfAbsent(folder, place);
    if (other != null && !other.equals(place)) {
      String kept = other.compareTo(place) < 0 ? other : place;
      String gone = kept.equals(other) ? place : other;
      placeByVariable.replaceAll((name, at) -> at.equals(gone) ? kept : at);
      placeByFolder.replaceAll((name, at) -> at.equals(gone) ? kept : at);
    }
  }

  /** Replaces a leading variable by its place; other variables stay. */
  List<String> resolveVariable(List<String> segments) {
    String place = placeByVariable.get(segments.get(0));
    return place == null ? segments : replaced(segments, 1, place);
  }

  /** Replaces folders below a drive by their place, where they have one. */
  List<String> resolveFolder(List<String> belowDrive) {
    for (int length = Math.min(longest, belowDrive.size()); length > 0; length--) {
      String place = placeByFolder.get(String.join("\\", belowDrive.subList(0, length)));
      if (place != null) {
        return replaced(belowDrive, length, place);
      }
    }
    return belowDrive;
  }

  private static List<String> replaced(List<String> segments, int length, String place) {
    List<String> resolved = new ArrayList<>();
    resolved.add(place);
    resolved.addAll(segments.subList(length, segments.size()));
    return resolved;
  }

  private static String folder(String path) {
    return lower(path).replace('/', '\\').replaceAll("^(?:[a-z]:)?\\\\+|\\\\+$", "");
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
