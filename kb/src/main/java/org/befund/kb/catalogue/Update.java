package org.befund.kb.catalogue;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.jspecify.annotations.Nullable;

/**
 * An update of which it is known what it takes the place of.
 *
 * @param kb its KB number, digits only
 * @param title what it is called; null when nobody needs it
 * @param supersedes the KB numbers of updates that it holds as well
 * @param equivalentTo the KB numbers of updates that do the same
 * @param date the day on which it came out; null when not known
 */
public record Update(
    String kb,
    @Nullable String title,
    List<String> supersedes,
    List<String> equivalentTo,
    @Nullable LocalDate date) {

  private static final Pattern NUMBER =
      Pattern.compile("\\s*(?:KB)?\\s*0*([1-9]\\d{4,7})(?:-v\\d+)?\\s*", Pattern.CASE_INSENSITIVE);

  /** A KB number with or without the letters in front, as its digits. */
  public static final TextShape<String> KB_NUMBER =
      TextShape.of(
          "a KB number such as 123456",
          text -> {
            Matcher matcher = NUMBER.matcher(text);
            return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
          });

  private static final Shape<List<String>> NUMBERS = new ListShape<>(KB_NUMBER);

  private static final Key<String> KB =
      required("kb", KB_NUMBER, "The update's KB number.", "\"${update}\"");
  private static final Key<String> TITLE =
      optional("title", TEXT, "What it is called.", "Security update for example");
  private static final Key<List<String>> SUPERSEDES =
      optional(
          "supersedes", NUMBERS, "The updates that it holds as well.", "[\"${earlier-update}\"]");
  private static final Key<List<String>> EQUIVALENT =
      optional("equivalentTo", NUMBERS, "The updates that do the same.", "[\"${earlier-update}\"]");
  private static final Key<LocalDate> DATE =
      optional("date", TextShape.DATE, "The day on which it came out.", "2011-09-13");

  /** An update in a catalogue file. */
  public static final Shape<Update> SHAPE =
      new ObjectShape<>(
          "an update that takes the place of others",
          List.of(KB, TITLE, SUPERSEDES, EQUIVALENT, DATE),
          v ->
              new Update(
                  v.get(KB), v.find(TITLE), v.list(SUPERSEDES), v.list(EQUIVALENT), v.find(DATE)));

  public Update {
    supersedes = List.copyOf(supersedes);
    equivalentTo = List.copyOf(equivalentTo);
  }

  /** What two entries for one update say together. */
  Update and(Update other) {
    return new Update(
        kb,
        title == null ? other.title : title,
        joined(supersedes, other.supersedes),
        joined(equivalentTo, other.equivalentTo),
        date == null ? other.date : date);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }
}
