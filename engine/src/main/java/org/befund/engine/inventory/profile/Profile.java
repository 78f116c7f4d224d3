package org.befund.engine.inventory.profile;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Values;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of export says what it says.
 *
 * @param name the name by which it is asked for
 * @param about what writes such exports
 * @param columns by field, the headers that a column of it may have
 * @param constants by field, what holds for every row
 * @param delimiter what stands between columns; null when the content tells
 * @param encoding how text is written that is not UTF-8 or UTF-16
 * @param dates in which order dates are written
 * @param complete the lists that such an export holds whole
 * @param absent what stands where there is no value, besides nothing
 * @param separator what stands between several programs of one cell, besides line ends and
 *     semicolons; null when the content tells
 * @param quotes whether quotes stand around cells with delimiters in them
 */
public record Profile(
    String name,
    String about,
    Map<Field, List<String>> columns,
    Map<Field, String> constants,
    @Nullable Character delimiter,
    Charset encoding,
    DateOrder dates,
    List<String> complete,
    List<String> absent,
    @Nullable String separator,
    boolean quotes) {

  private static final TextShape<Field> FIELD =
      new TextShape<>(
          "what a column can mean",
          Field.allWritten(),
          text -> {
            int index = Field.allWritten().indexOf(text);
            return index < 0 ? Optional.empty() : Optional.of(Field.values()[index]);
          });
  private static final TextShape<String> FIELD_NAME =
      new TextShape<>(
          FIELD.expectation(),
          FIELD.choices(),
          text -> FIELD.parser().apply(text).map(field -> text));
  private static final TextShape<Character> DELIMITER =
      TextShape.of(
          "one character, or tab",
          text ->
              text.equals("tab") || text.equals("\t")
                  ? Optional.of('\t')
                  : text.length() == 1 && text.charAt(0) < 128
                      ? Optional.of(text.charAt(0))
                      : Optional.empty());
  private static final TextShape<Charset> ENCODING =
      TextShape.of("the name of an encoding such as windows-1252", Profile::charset);

  private static final Key<String> NAME =
      Key.required("profile", TextShape.TEXT, "What it is called.", "example-inventory");
  private static final Key<String> ABOUT =
      Key.optional("about", TextShape.TEXT, "What writes such exports.", "Example Inventory 4");
  private static final Key<Map<String, List<String>>> COLUMNS =
      Key.required(
          "columns",
          new NamedShape<>(FIELD_NAME, new ListShape<>(TextShape.TEXT)),
          "The headers of the column of each field; case, blanks and punctuation do not matter.",
          "{host: [Computer], product: [Name], version: [Version]}");
  private static final Key<Map<String, String>> CONSTANTS =
      Key.optional(
          "constants",
          new NamedShape<>(FIELD_NAME, TextShape.TEXT),
          "What holds for every row.",
          "{role: update-server}");
  private static final Key<Character> DELIMITER_KEY =
      Key.optional(
          "delimiter",
          DELIMITER,
          "What stands between columns. Absent: the content tells.",
          "\";\"");
  private static final Key<Charset> ENCODING_KEY =
      Key.optional(
          "encoding",
          ENCODING,
          "How text is written that is neither UTF-8 nor UTF-16. Absent: windows-1252.",
          "IBM850");
  private static final Key<DateOrder> DATES =
      Key.optional(
          "dates",
          TextShape.choice(DateOrder.class, '-'),
          "The order of day, month and year. Absent: only dates that tell it are read.",
          "dmy");
  private static final Key<List<String>> COMPLETE =
      Key.optional(
          "complete",
          new ListShape<>(TextShape.TEXT),
          "The lists that such an export holds whole, as in an environment file.",
          "[products]");
  private static final Key<List<String>> ABSENT =
      Key.optional(
          "absent",
          new ListShape<>(TextShape.TEXT),
          "What stands where there is no value, besides nothing.",
          "[N/A, \"NULL\"]");

  private static final Key<String> SEPARATOR =
      Key.optional(
          "separator",
          TextShape.TEXT,
          "What stands between programs or updates of one cell, besides line ends and semicolons."
              + " Absent: the content tells.",
          "\", \"");

  private static final Key<Boolean> QUOTES =
      Key.optional(
          "quotes",
          TextShape.of(
              "yes or no",
              text ->
                  switch (text) {
                    case "yes" -> Optional.of(true);
                    case "no" -> Optional.of(false);
                    default -> Optional.empty();
                  }),
          "Whether quotes stand around cells that hold the delimiter. Absent: yes.",
          "no");

  /** The shape of a profile in a file. */
  public static final Shape<Profile> SHAPE =
      new ObjectShape<>(
          "a profile",
          List.of(
              NAME,
              ABOUT,
              COLUMNS,
              CONSTANTS,
              DELIMITER_KEY,
              ENCODING_KEY,
              DATES,
              COMPLETE,
              ABSENT,
              SEPARATOR,
              QUOTES),
          Profile::of);

  public Profile {
    Map<Field, List<String>> copy = new EnumMap<>(Field.class);
    columns.forEach((field, headers) -> copy.put(field, List.copyOf(headers)));
    columns = copy;
    Map<Field, String> held = new EnumMap<>(Field.class);
    held.putAll(constants);
    constants = held;
    complete = List.copyOf(complete);
    absent = List.copyOf(absent);
  }

  private static Profile of(Values v) {
    Map<Field, List<String>> columns = new EnumMap<>(Field.class);
    v.get(COLUMNS).forEach((field, headers) -> columns.put(field(field), headers));
    Map<Field, String> constants = new EnumMap<>(Field.class);
    v.or(CONSTANTS, Map.of()).forEach((field, value) -> constants.put(field(field), value));
    Charset encoding = v.find(ENCODING_KEY);
    DateOrder dates = v.find(DATES);
    return new Profile(
        v.get(NAME),
        v.or(ABOUT, ""),
        columns,
        constants,
        v.find(DELIMITER_KEY),
        encoding == null ? Charset.forName("windows-1252") : encoding,
        dates == null ? DateOrder.YMD : dates,
        v.list(COMPLETE),
        v.list(ABSENT),
        v.find(SEPARATOR),
        v.or(QUOTES, true));
  }

  private static Field field(String written) {
    return Field.values()[Field.allWritten().indexOf(written)];
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** The headers of a field, as they are compared. */
  public List<String> headers(Field field) {
    List<String> headers = new ArrayList<>();
    columns.getOrDefault(field, List.of()).forEach(header -> headers.add(Headers.folded(header)));
    return headers;
  }

  /** Whether a cell says that there is no value. */
  public boolean isAbsent(String text) {
    if (text.isEmpty()) {
      return true;
    }
    for (String word : absent) {
      if (word.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }
}
