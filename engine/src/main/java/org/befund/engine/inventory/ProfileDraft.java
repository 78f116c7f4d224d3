package org.befund.engine.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.ExportOptions;
import org.befund.engine.inventory.intake.Headway;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.intake.Pieces;
import org.befund.engine.inventory.profile.Clause;
import org.befund.engine.inventory.profile.Columns;
import org.befund.engine.inventory.profile.Field;
import org.befund.engine.inventory.profile.Topic;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/** Drafts the profile of an export by its first rows, for a person to correct. */
public final class ProfileDraft {
  private static final Pattern DATE = Pattern.compile("^(\\d\\d?)[-/.](\\d\\d?)[-/.](\\d{4})\\b.*");

  private ProfileDraft() {}

  /** What was found of an export's columns, which ends reading. */
  private static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Columns columns;
    private final transient List<List<String>> rows;
    private final transient @Nullable Character delimiter;

    Found(Columns columns, List<List<String>> rows, @Nullable Character delimiter) {
      super("", null, false, false);
      this.columns = columns;
      this.rows = rows;
      this.delimiter = delimiter;
    }
  }

  /**
   * The draft as YAML.
   *
   * @throws Unreadable when the export cannot be read, has no header that any profile knows, or
   *     needs no profile
   */
  public static String of(Path path) throws Unreadable {
    Fleet fleet = new Fleet(said -> new Fleet.Worth(false, false, null));
    ExecutorService workers = Executors.newSingleThreadExecutor();
    try {
      ExportOptions options = new ExportOptions(null, null, 1);
      Intake intake = new Intake(fleet, options, workers, reject -> {}, new Headway(), Pieces.NONE);
      intake.listen(
          (columns, rows, delimiter) -> {
            throw new Found(columns, rows, delimiter);
          });
      Inventory.read(path, intake);
      throw unreadable(path, "its format says what it holds; it needs no profile");
    } catch (Found found) {
      return draft(path, found);
    } catch (IOException e) {
      throw unreadable(path, e.getMessage() == null ? "the file cannot be read" : e.getMessage());
    } finally {
      workers.shutdownNow();
    }
  }

  private static Unreadable unreadable(Path path, String message) {
    return new Unreadable(List.of(Problem.ofFile(path.toString(), message)));
  }

  private static String draft(Path path, Found found) throws Unreadable {
    Columns columns = found.columns;
    String file = path.getFileName().toString();
    int point = file.indexOf('.');
    String name = point > 0 ? file.substring(0, point) : file;
    StringBuilder yaml = new StringBuilder();
    yaml.append("profile: ").append(name.replaceAll("[^A-Za-z0-9_-]", "-")).append('\n');
    yaml.append("about: Drafted from ").append(quoted(path.toString()));
    yaml.append(" by the profile ").append(columns.profile().name()).append(".\n");
    yaml.append("columns:\n");
    List<String> unknown = new ArrayList<>(columns.headers());
    for (Field field : Field.values()) {
      Set<String> headers = headers(columns, field, unknown);
      if (!headers.isEmpty()) {
        yaml.append("  ").append(field.written()).append(": [");
        yaml.append(String.join(", ", headers)).append("]\n");
      }
    }
    for (Clause clause : columns.clauses()) {
      if (clause.product() != null) {
        unknown.remove(clause.product());
        yaml.append("  # called after what it tells of: ").append(quoted(clause.product()));
        yaml.append('\n');
      }
    }
    for (String header : unknown) {
      yaml.append("  # not read: ").append(quoted(header)).append('\n');
    }
    Character delimiter = found.delimiter;
    if (delimiter != null) {
      yaml.append("delimiter: ").append(delimiter == '\t' ? "tab" : "\"" + delimiter + "\"");
      yaml.append('\n');
      encoding(path, yaml);
    }
    for (Clause clause : columns.clauses()) {
      if (clause.separator() != null) {
        yaml.append("separator: ").append(quoted(clause.separator())).append('\n');
        break;
      }
    }
    yaml.append(dates(columns, found.rows));
    yaml.append("# State which lists the export holds whole; what it lacks is not there then.\n");
    yaml.append("# complete: [products]\n");
    List<String> absent = absent(columns, found.rows);
    yaml.append("absent: [").append(String.join(", ", absent)).append("]\n");
    return yaml.toString();
  }

  /** The headers of a field, a series as one with # for its number; takes them out of others. */
  private static Set<String> headers(Columns columns, Field field, List<String> others) {
    Set<String> headers = new LinkedHashSet<>();
    List<Integer> places = new ArrayList<>();
    for (Clause clause : columns.clauses()) {
      int index = clause.topic().fields().indexOf(field);
      if (index >= 0 && clause.product() == null) {
        places.add(clause.places()[index]);
      } else if (field == Field.INSTALL_DATE && clause.topic() == Topic.PROGRAM) {
        places.add(clause.date());
      }
    }
    places.add(columns.of(field));
    places.removeIf(place -> place < 0);
    boolean series = places.stream().distinct().count() > 1;
    for (int place : places) {
      String header = columns.headers().get(place);
      others.remove(header);
      headers.add(quoted(series ? header.replaceFirst("\\d+", "#") : header));
    }
    return headers;
  }

  private static void encoding(Path path, StringBuilder yaml) throws Unreadable {
    try (InputStream in = Files.newInputStream(path)) {
      Export export = Export.of(path.toString(), in);
      if (export.starts(0x1f, 0x8b) || export.starts('P', 'K')) {
        return;
      }
      if (isUtf8(export.head())) {
        yaml.append("# The first rows are UTF-8 or UTF-16, which needs no key 'encoding'.\n");
      } else {
        yaml.append("encoding: windows-1252  # a guess: the first rows are not UTF-8\n");
      }
    } catch (IOException e) {
      throw unreadable(path, "the file cannot be read");
    }
  }

  /** The order of day and month, where some date can be read in one way only. */
  private static String dates(Columns columns, List<List<String>> rows) {
    int place = Math.max(columns.of(Field.INSTALL_DATE), columns.of(Field.KB_DATE));
    boolean some = false;
    boolean dayFirst = false;
    boolean monthFirst = false;
    for (List<String> row : rows) {
      Matcher date = DATE.matcher(place < 0 || place >= row.size() ? "" : row.get(place));
      if (date.matches()) {
        some = true;
        dayFirst |= Integer.parseInt(date.group(1)) > 12;
        monthFirst |= Integer.parseInt(date.group(2)) > 12;
      }
    }
    if (dayFirst != monthFirst) {
      return "dates: " + (dayFirst ? "dmy" : "mdy") + "\n";
    }
    return some ? "# dates: dmy or mdy? The first rows do not tell.\n" : "";
  }

  private static List<String> absent(Columns columns, List<List<String>> rows) {
    List<String> found = new ArrayList<>();
    for (String word : List.of("N/A", "n/a", "NULL", "null", "-", "(null)", "unknown")) {
      boolean used = rows.stream().anyMatch(row -> row.contains(word));
      if (used || columns.profile().absent().contains(word)) {
        found.add(quoted(word));
      }
    }
    return found;
  }

  private static boolean isUtf8(byte[] head) {
    // the last character may be cut
    int length = head.length;
    while (length > 0 && head.length - length < 4 && head[length - 1] < 0) {
      length--;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
