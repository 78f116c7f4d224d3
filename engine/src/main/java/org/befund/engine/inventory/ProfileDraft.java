package org.befund.engine.inventory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;

/** Drafts the profile of an export by its first rows, for a person to correct. */
public final class ProfileDraft {
  private static final Pattern DATE = Pattern.compile("^(\\d\\d?)[-/.](\\d\\d?)[-/.](\\d{4})\\b.*");

  private ProfileDraft() {}

  /**
   * The draft as YAML.
   *
   * @throws Unreadable when the export cannot be read, or has no header that any profile knows
   */
  public static String of(Path path) throws Unreadable {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      Export export = Export.of(path.toString(), in);
      if (export.starts(0x1f, 0x8b)) {
        export = Export.of(path.toString(), new GZIPInputStream(export.in()));
      }
      byte[] head = export.head();
      Delimited.Start start = Delimited.start(export, Profiles.shipped(), text -> false);
      if (start == null) {
        throw unreadable(path, "no line at the beginning is a header that any profile knows");
      }
      return draft(export, head, start);
    } catch (IOException e) {
      throw unreadable(path, "the file cannot be read");
    }
  }

  private static Unreadable unreadable(Path path, String message) {
    return new Unreadable(List.of(Problem.ofFile(path.toString(), message)));
  }

  private static String draft(Export export, byte[] head, Delimited.Start start) {
    Columns columns = start.columns();
    StringBuilder yaml = new StringBuilder();
    yaml.append("profile: ").append(export.host().replaceAll("[^A-Za-z0-9_-]", "-")).append('\n');
    yaml.append("about: Drafted from ").append(quoted(export.name()));
    yaml.append(" by the profile ").append(columns.profile().name()).append(".\n");
    yaml.append("columns:\n");
    List<String> unknown = new ArrayList<>(columns.headers());
    for (Field field : Field.values()) {
      int place = columns.of(field);
      if (place >= 0) {
        String header = columns.headers().get(place);
        unknown.remove(header);
        yaml.append("  ")
            .append(field.written())
            .append(": [")
            .append(quoted(header))
            .append("]\n");
      }
    }
    for (String header : unknown) {
      yaml.append("  # not read: ").append(quoted(header)).append('\n');
    }
    char delimiter = start.delimiter();
    yaml.append("delimiter: ").append(delimiter == '\t' ? "tab" : "\"" + delimiter + "\"");
    yaml.append('\n');
    List<List<String>> rows = Delimited.rows(head, start);
    if (isUtf8(head)) {
      yaml.append("# The first rows are UTF-8 or UTF-16, which needs no key 'encoding'.\n");
    } else {
      yaml.append("encoding: windows-1252  # a guess: the first rows are not UTF-8\n");
    }
    yaml.append(dates(columns, rows));
    yaml.append("# State which lists the export holds whole; what it lacks is not there then.\n");
    yaml.append("# complete: [products]\n");
    yaml.append("absent: [").append(String.join(", ", absent(columns, rows))).append("]\n");
    return yaml.toString();
  }

  /** The order of day and month, where some date can be read in one way only. */
  private static String dates(Columns columns, List<List<String>> rows) {
    int place = Math.max(columns.of(Field.INSTALL_DATE), columns.of(Field.KB_DATE));
    boolean some = false;
    boolean dayFirst = false;
    boolean monthFirst = false;
    for (List<String> row : rows) {
      Matcher date = DATE.matcher(place < 0 ? "" : row.get(place));
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
