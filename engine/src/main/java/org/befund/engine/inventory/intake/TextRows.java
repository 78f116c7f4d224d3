package org.befund.engine.inventory.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.fleet.Said;
import org.befund.engine.inventory.profile.CellText;
import org.befund.engine.inventory.profile.Cells;
import org.befund.engine.inventory.profile.Clause;
import org.befund.engine.inventory.profile.Columns;
import org.befund.engine.inventory.profile.Field;
import org.befund.engine.inventory.profile.Headers;
import org.befund.engine.inventory.profile.Heading;
import org.befund.engine.inventory.profile.Profile;
import org.befund.engine.inventory.profile.Profiles;
import org.jspecify.annotations.Nullable;

/** Tells a fleet what formats say that are not read as bytes: rows of texts, and whole hosts. */
public final class TextRows {
  /** Why a row is not used that begins another table. */
  public static final String OTHER_TABLE =
      "the row is the header of another table; rows below it may be misread:"
          + " give each table a file of its own";

  private final Intake intake;
  private final String file;
  private @Nullable Columns columns;
  private @Nullable Heading heading;
  private @Nullable Cells reader;
  private int group = -1;
  private boolean namesake;

  /** Tells what a file says, which rejects call by its name. */
  public TextRows(Intake intake, String file) {
    this.intake = intake;
    this.file = file;
  }

  /**
   * Finds out what the cells of the rows mean that come.
   *
   * @param some the first of these rows
   * @return whether a profile knows the headers
   */
  public boolean heads(List<String> headers, List<List<String>> some) {
    Columns known = Profiles.best(intake.profiles(), headers, intake::isProduct);
    if (known != null) {
      Columns seen = known.seeing(some);
      columns(seen);
      intake.found(seen, some, null);
    }
    return known != null;
  }

  /** Tells of programs that the rows name where nobody looks for them. */
  public void untold(List<List<String>> some) {
    intake.untold(Objects.requireNonNull(columns), some, file);
  }

  /** Takes the columns for those of the rows that come. */
  public void columns(Columns found) {
    columns = found;
    heading = new Heading(found);
    namesake = found.of(Field.HOST) < 0 && intake.isNamesake(file, found.headers());
    reader = new Cells(found.profile(), intake.fleet());
    String groupBy = intake.groupBy();
    group = groupBy == null ? -1 : found.named(groupBy);
    intake.columns(found.headers(), group >= 0);
  }

  /**
   * Tells a row.
   *
   * @param headers the headers of its cells
   * @param number the row's number, from 1
   * @param raw the row as it is
   * @return whether a profile knows the headers
   */
  public boolean row(
      List<String> headers, List<String> cells, long number, String host, String raw) {
    Columns known = columns;
    if ((known == null || !known.headers().equals(headers)) && !heads(headers, List.of(cells))) {
      return false;
    }
    row(cells, number, host, raw);
    return true;
  }

  /**
   * Tells a row of what an export said before and is so no longer. What else there is may have been
   * said before that export begins, so no list of the host is complete.
   *
   * @return whether a profile knows the headers
   */
  public boolean gone(List<String> headers, List<String> cells, long number, String host) {
    Columns known = columns;
    if ((known == null || !known.headers().equals(headers)) && !heads(headers, List.of(cells))) {
      return false;
    }
    Columns at = Objects.requireNonNull(columns);
    int to = named(cells, number, host, cells.toString());
    if (to >= 0) {
      intake.fleet().add(to, intake.fleet().known(new Said.Unread()));
      for (Clause clause : at.clauses()) {
        for (Cells.Part part : read(clause, cells)) {
          intake.fleet().add(to, intake.fleet().known(new Said.Gone(part.said())));
        }
      }
    }
    return true;
  }

  /** Whether it was found out what the cells of rows mean. */
  public boolean isHeaded() {
    return columns != null;
  }

  /** Whether a column says something that is read. */
  public boolean uses(int place) {
    Columns at = Objects.requireNonNull(columns);
    boolean said =
        at.clauses().stream()
            .anyMatch(
                clause ->
                    clause.date() == place
                        || Arrays.stream(clause.places()).anyMatch(each -> each == place));
    return said || place == at.of(Field.HOST) || place == group;
  }

  /** Whether a row is the headers once more. */
  public boolean isHeader(List<String> cells) {
    return columns != null && columns.isHeader(cells);
  }

  /** Tells a row below the headers that were found. */
  public void row(List<String> cells, long number, String host, String raw) {
    Columns at = Objects.requireNonNull(columns);
    Cells meanings = Objects.requireNonNull(reader);
    int to = named(cells, number, host, raw);
    if (to < 0) {
      return;
    }
    String name = name(at, cells, host);
    for (Clause clause : at.clauses()) {
      for (Cells.Part part : read(clause, cells)) {
        String date = cell(at.profile(), cells, clause.date());
        add(to, part, meanings.dated(part, date), number, name, raw);
      }
    }
  }

  /** The host that a row is about; -1 where it does not say, which is told. */
  private int named(List<String> cells, long number, String host, String raw) {
    Columns at = Objects.requireNonNull(columns);
    intake.rows(1);
    String name = name(at, cells, host);
    if (name.isEmpty()) {
      intake.fleet().unreadOfAny();
      String reason = namesake ? Intake.NAMESAKE : "the row does not say which host it is about";
      reject(number, "", reason, raw);
      return -1;
    }
    Heading heads = Objects.requireNonNull(heading);
    boolean like = heads.isLike(name);
    if (like && at.isHeader(cells)) {
      return -1;
    }
    if (like && heads.isOfOther(cells)) {
      intake.fleet().unreadOfAny();
      reject(number, "", OTHER_TABLE, raw);
      return -1;
    }
    String environment = group < 0 ? "" : cell(at.profile(), cells, group);
    intake.follows(environment);
    return Objects.requireNonNull(reader).host(environment, name);
  }

  private String name(Columns at, List<String> cells, String host) {
    int named = at.of(Field.HOST);
    if (named >= 0) {
      return cell(at.profile(), cells, named);
    }
    return at.countsHosts() || namesake ? "" : host;
  }

  /** What the cells of a clause say. */
  private List<Cells.Part> read(Clause clause, List<String> cells) {
    Columns at = Objects.requireNonNull(columns);
    String[] texts = new String[clause.places().length];
    for (int i = 0; i < texts.length; i++) {
      int place = clause.places()[i];
      boolean state = place >= 0 && place == at.of(Field.STATE) && place < cells.size();
      texts[i] = state ? cells.get(place) : lines(at.profile(), cells, place);
    }
    return Objects.requireNonNull(reader).read(clause, texts);
  }

  /**
   * Tells of a row that cannot be used.
   *
   * @param cells its cells, as far as they can be trusted
   */
  public void unreadRow(List<String> cells, long number, String host, String reason, String raw) {
    Columns at = Objects.requireNonNull(columns);
    int named = at.of(Field.HOST);
    String name = named < 0 ? host : cell(at.profile(), cells, named);
    boolean grouped = group < cells.size();
    if (name.isEmpty() || !grouped) {
      unread(number, reason, raw);
      return;
    }
    intake.rows(1);
    String environment = group < 0 ? "" : cell(at.profile(), cells, group);
    intake.follows(environment);
    int to = Objects.requireNonNull(reader).host(environment, name);
    intake.fleet().add(to, intake.fleet().known(new Said.Unread()));
    reject(number, name, reason, raw);
  }

  /**
   * Begins a host.
   *
   * @param attributes what else the export says of it, by the names by which one may group
   */
  public int host(String name, Map<String, String> attributes) {
    String groupBy = intake.groupBy();
    String group = "";
    List<String> headers = new ArrayList<>();
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      headers.add(attribute.getKey());
      if (groupBy != null && Headers.folded(attribute.getKey()).equals(Headers.folded(groupBy))) {
        group = attribute.getValue();
      }
    }
    intake.columns(headers, !group.isEmpty());
    intake.follows(group);
    return intake.fleet().host(group, name);
  }

  /** Says something of a host. */
  public void say(int host, String name, Said said) {
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
  public void unread(long number, String reason, String raw) {
    intake.rows(1);
    intake.fleet().unreadOfAny();
    reject(number, "", reason, raw);
  }

  /** Takes note of what could not be used of a row; 0 where it is none. */
  public void reject(long number, String host, String reason, String raw) {
    intake.reject(new Reject(file, number, host, reason, raw));
  }

  private static String cell(Profile profile, List<String> cells, int place) {
    return CellText.plain(lines(profile, cells, place));
  }

  private static String lines(Profile profile, List<String> cells, int place) {
    String text = place < 0 || place >= cells.size() ? "" : CellText.lines(cells.get(place));
    return profile.isAbsent(text) ? "" : text;
  }
}
