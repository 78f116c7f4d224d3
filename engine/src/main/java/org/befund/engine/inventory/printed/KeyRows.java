package org.befund.engine.inventory.printed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.intake.TextRows;
import org.befund.engine.inventory.profile.Columns;
import org.befund.engine.inventory.profile.Field;
import org.jspecify.annotations.Nullable;

/**
 * Tells blocks as rows. A block that names no host is of the one that others of the export name, or
 * else of the one that the file is called after; where others name several it can be of any.
 */
final class KeyRows {

  /** How the blocks of some keys are told. */
  private record Kind(Columns columns, TextRows rows) {}

  private final KeySurvey survey;
  private final Intake intake;
  private final Map<List<String>, Kind> kinds;
  private final Set<String> known = new HashSet<>();
  private final TextRows odd;
  private final Kind main;
  private final @Nullable String host;
  private boolean begun;

  private KeyRows(
      KeySurvey survey,
      Map<List<String>, Kind> kinds,
      Kind main,
      @Nullable String host,
      Export export,
      Intake intake) {
    this.survey = survey;
    this.kinds = kinds;
    this.main = main;
    this.host = host;
    this.intake = intake;
    this.odd = new TextRows(intake, export.name());
    kinds.keySet().forEach(known::addAll);
  }

  /** Tells by what a look through all blocks has shown; null where no profile knows any. */
  static @Nullable KeyRows of(KeySurvey survey, Export export, Intake intake) {
    Map<List<String>, KeySurvey.Meaning> meanings = survey.meanings();
    Map<List<String>, Kind> kinds = new LinkedHashMap<>();
    Kind main = null;
    for (Map.Entry<List<String>, KeySurvey.Meaning> each : meanings.entrySet()) {
      TextRows rows = new TextRows(intake, export.name());
      Columns columns = each.getValue().columns();
      rows.columns(columns);
      Kind kind = new Kind(columns, rows);
      kinds.put(each.getKey(), kind);
      if (main == null) {
        main = kind;
        intake.found(columns, each.getValue().some(), null);
      }
    }
    List<String> hosts = survey.hosts(meanings);
    String host = hosts.isEmpty() ? export.host() : hosts.size() == 1 ? hosts.get(0) : null;
    return main == null ? null : new KeyRows(survey, kinds, main, host, export, intake);
  }

  /** Tells what a block says, or why it cannot be used. */
  void tell(KeyBlock block) {
    if (!begun && !block.keys()) {
      return; // what stands before the first block says nothing
    }
    begun = true;
    String fault = block.fault();
    if (fault != null) {
      unread(block, fault);
      return;
    }
    List<String> keys = survey.keys(block);
    Kind kind = kinds.get(keys);
    if (kind == null && !known.containsAll(keys)) {
      unread(block, "no profile knows the keys " + keys);
      return;
    }
    tell(block, kind == null ? main : kind);
  }

  private void tell(KeyBlock block, Kind kind) {
    Columns columns = kind.columns();
    List<String> cells = block.cells(columns.headers());
    int named = columns.of(Field.HOST);
    if (saysNothing(cells, columns, named)) {
      intake.rows(1);
      return;
    }
    boolean nameless = named < 0 || cells.get(named).isBlank();
    if (nameless && host == null) {
      unread(block, "the block does not say which host it is about, and others name several");
      return;
    }
    String name = host == null ? "" : host;
    for (int i = 0; i < cells.size(); i++) {
      boolean unclear = block.unclear().contains(columns.headers().get(i));
      if ((unclear || KeyBlock.isCut(cells.get(i))) && kind.rows().uses(i)) {
        String reason =
            unclear
                ? "'" + cells.get(i) + "' goes on in another line, and it cannot be told how"
                : "'" + cells.get(i) + "' was cut short where it was printed";
        List<String> trusted = i == named ? List.of() : cells;
        kind.rows().unreadRow(trusted, block.line(), name, reason, block.raw());
        return;
      }
    }
    if (nameless && named >= 0) {
      // of a kind that names its host elsewhere
      cells = new ArrayList<>(cells);
      cells.set(named, name);
    }
    kind.rows().row(cells, block.line(), name, block.raw());
  }

  private static boolean saysNothing(List<String> cells, Columns columns, int host) {
    for (int i = 0; i < cells.size(); i++) {
      if (i != host && !cells.get(i).isBlank()) {
        return false;
      }
    }
    return columns.headers().size() > (host < 0 ? 0 : 1);
  }

  private void unread(KeyBlock block, String reason) {
    if (host == null) {
      odd.unread(block.line(), reason, block.raw());
    } else {
      main.rows().unreadRow(List.of(), block.line(), host, reason, block.raw());
    }
  }
}
