package org.befund.engine.inventory.printed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.profile.CellText;
import org.befund.engine.inventory.profile.Columns;
import org.befund.engine.inventory.profile.Field;
import org.befund.engine.inventory.profile.Headers;
import org.befund.engine.inventory.profile.Profile;
import org.befund.engine.inventory.profile.Profiles;
import org.jspecify.annotations.Nullable;

/** What a first look through all blocks of an export shows: their kinds, and whom they name. */
final class KeySurvey {
  private static final int MOST_KINDS = 4096;
  private static final int MOST_SEEN = 2000;
  private static final int MOST_SHOWN = 8192;

  /**
   * Blocks with the same keys.
   *
   * @param keys the keys
   * @param valued those of them that have a value somewhere
   * @param named by key, at most two hosts that it names
   * @param some what some of the blocks say
   */
  private record Kind(
      List<String> keys,
      Set<String> valued,
      Map<String, Map<String, String>> named,
      List<Map<String, String>> some) {}

  /**
   * What blocks are read by.
   *
   * @param columns what their keys mean
   * @param some what some of them say, in the order of the columns
   */
  record Meaning(Columns columns, List<List<String>> some) {}

  private final Intake intake;
  private final Set<String> hostKeys = new HashSet<>();
  private final Map<List<String>, Kind> kinds = new LinkedHashMap<>();
  private int kept;

  KeySurvey(Intake intake) {
    this.intake = intake;
    for (Profile profile : intake.profiles()) {
      hostKeys.addAll(profile.headers(Field.HOST));
    }
  }

  /** Looks at a block. */
  void see(KeyBlock block) {
    List<String> keys = keys(block);
    Kind kind = kinds.get(keys);
    if (kind == null && !keys.isEmpty() && kinds.size() < MOST_KINDS) {
      kind = new Kind(keys, new HashSet<>(), new LinkedHashMap<>(), new ArrayList<>());
      kinds.put(keys, kind);
    }
    if (kind == null) {
      return;
    }
    for (String key : keys) {
      String value = CellText.plain(block.values().getOrDefault(key, ""));
      if (!value.isEmpty()) {
        kind.valued().add(key);
      }
      if (hostKeys.contains(Headers.folded(key))) {
        Map<String, String> named = kind.named().computeIfAbsent(key, k -> new LinkedHashMap<>());
        if (named.size() < 2) {
          named.putIfAbsent(value.toLowerCase(Locale.ROOT), value);
        }
      }
    }
    if (kept < MOST_SEEN && block.raw().length() < MOST_SHOWN) {
      kept++;
      kind.some().add(block.values());
    }
  }

  /** The keys of a block that may say something. */
  List<String> keys(KeyBlock block) {
    return block.telling(hostKeys);
  }

  /** What the kinds of blocks mean that some profile knows, by their keys; most frequent first. */
  Map<List<String>, Meaning> meanings() {
    List<Kind> frequent = new ArrayList<>(kinds.values());
    frequent.sort((a, b) -> Integer.compare(b.some().size(), a.some().size()));
    Map<List<String>, Meaning> meanings = new LinkedHashMap<>();
    for (Kind kind : frequent) {
      Columns columns = columns(kind);
      if (columns != null && (columns.matched() > 1 || kind.keys().size() == 1)) {
        List<List<String>> some =
            kind.some().stream().map(each -> cells(columns.headers(), each)).toList();
        meanings.put(kind.keys(), new Meaning(columns.seeing(some), some));
      }
    }
    return meanings;
  }

  /** Keys that never have a value say something only where that makes a special profile fit. */
  private @Nullable Columns columns(Kind kind) {
    Columns all = Profiles.best(intake.profiles(), kind.keys(), text -> false);
    if (all != null && !Profiles.isCommon(all.profile())) {
      return all;
    }
    List<String> valued = kind.keys().stream().filter(kind.valued()::contains).toList();
    Columns some = Profiles.best(intake.profiles(), valued, text -> false);
    boolean special = some != null && !Profiles.isCommon(some.profile()) && some.matched() > 1;
    return all == null || special ? some : all;
  }

  /**
   * The hosts that blocks of some meanings name, at most two for each kind.
   *
   * @param meanings the meanings by keys
   */
  List<String> hosts(Map<List<String>, Meaning> meanings) {
    Map<String, String> hosts = new LinkedHashMap<>();
    meanings.forEach(
        (keys, meaning) -> {
          Kind kind = kinds.get(keys);
          int place = meaning.columns().of(Field.HOST);
          if (kind != null && place >= 0) {
            String key = meaning.columns().headers().get(place);
            kind.named()
                .getOrDefault(key, Map.of())
                .forEach((folded, name) -> hosts.putIfAbsent(folded, name));
          }
        });
    return List.copyOf(hosts.values());
  }

  private static List<String> cells(List<String> keys, Map<String, String> values) {
    return keys.stream().map(key -> values.getOrDefault(key, "")).toList();
  }
}
