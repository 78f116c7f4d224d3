package org.befund.engine.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a fleet what formats say that are not read as bytes: rows of texts, and whole hosts. */
final class TextRows {
  private final Intake intake;
  private final String file;
  private @Nullable Columns columns;

  TextRows(Intake intake, String file) {
    this.intake = intake;
    this.file = file;
  }

  /**
   * Tells a row.
   *
   * @param headers the headers of its cells
   * @param number the row's number, from 1
   * @param raw the row as it is
   * @return whether a profile knows the headers
   */
  boolean row(List<String> headers, List<String> cells, long number, String host, String raw) {
    Columns known = columns;
    if (known == null || !known.headers().equals(headers)) {
      known = Profiles.best(intake.profiles(), headers);
      if (known == null) {
        return false;
      }
      columns = known;
      String groupBy = intake.groupBy();
      intake.columns(headers, groupBy != null && known.named(groupBy) >= 0);
    }
    intake.rows(1);
    Columns at = known;
    Profile profile = at.profile();
    Cells reader = new Cells(profile, intake.fleet());
    int named = at.of(Field.HOST);
    String name = named < 0 ? host : cell(profile, cells, named);
    if (name.isEmpty()) {
      intake.fleet().unreadOfAny();
      reject(number, "", "the row does not say which host it is about", raw);
      return true;
    }
    String groupBy = intake.groupBy();
    int group = groupBy == null ? -1 : at.named(groupBy);
    int to = reader.host(group < 0 ? "" : cell(profile, cells, group), name);
    for (Topic topic : reader.topics(at)) {
      String[] texts =
          topic.fields().stream()
              .map(field -> cell(profile, cells, at.of(field)))
              .toArray(String[]::new);
      Cells.Part part = reader.read(topic, texts);
      if (part != null) {
        String date = cell(profile, cells, at.of(Field.INSTALL_DATE));
        add(to, part, reader.dated(part, date), number, name, raw);
      }
    }
    return true;
  }

  /**
   * Begins a host.
   *
   * @param attributes what else the export says of it, by the names by which one may group
   */
  int host(String name, Map<String, String> attributes) {
    String groupBy = intake.groupBy();
    String group = "";
    List<String> headers = new ArrayList<>();
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      headers.add(attribute.getKey());
      if (groupBy != null && Columns.folded(attribute.getKey()).equals(Columns.folded(groupBy))) {
        group = attribute.getValue();
      }
    }
    intake.columns(headers, !group.isEmpty());
    return intake.fleet().host(group, name);
  }

  /** Says something of a host. */
  void say(int host, String name, Said said) {
    intake.rows(1);
    Fleet.Known known = intake.fleet().known(said);
    add(host, new Cells.Part(said, known), known, 0, name, said.toString());
  }

  private void add(
      int host, Cells.Part part, Fleet.Known known, long number, String name, String raw) {
    String note = part.known().worth().note();
    if (note != null) {
      reject(number, name, note, raw);
    }
    intake.fleet().add(host, known);
  }

  /** Rejects what may be about any host. */
  void unread(long number, String reason, String raw) {
    intake.rows(1);
    intake.fleet().unreadOfAny();
    reject(number, "", reason, raw);
  }

  void reject(long number, String host, String reason, String raw) {
    intake.reject(new Reject(file, number, host, reason, raw));
  }

  private static String cell(Profile profile, List<String> cells, int place) {
    String text = place < 0 || place >= cells.size() ? "" : CellText.plain(cells.get(place));
    return profile.isAbsent(text) ? "" : text;
  }
}
