package org.befund.engine.inventory.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order the numbers of a date stand. Days and months are never guessed. */
public enum DateOrder {
  /** Year, month, day: the only order that tells itself. */
  YMD,
  /** Day, month, year. */
  DMY,
  /** Month, day, year. */
  MDY;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.]?(\\d\\d?)[-/.]?(\\d\\d?)");
  private static final Pattern YEAR_LAST = Pattern.compile("(\\d\\d?)[-/.](\\d\\d?)[-/.](\\d{4})");
  private static final DateTimeFormatter UNIX =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ROOT);

  /**
   * The day as {@code YYYY-MM-DD}.
   *
   * @return empty text where the day cannot be told
   */
  public String iso(String text) {
    String day = text.strip();
    if (day.isEmpty()) {
      return "";
    }
    try {
      if (Character.isLetter(day.charAt(0))) {
        return LocalDate.parse(day.replaceAll(" +", " "), UNIX).toString();
      }
      int space = day.indexOf(' ');
      int time = space < 0 ? day.indexOf('T') : space;
      String date = time < 0 ? day : day.substring(0, time);
      date = date.endsWith(",") ? date.substring(0, date.length() - 1) : date;
      Matcher first = YEAR_FIRST.matcher(date);
      if (first.matches()) {
        return day(first.group(1), first.group(2), first.group(3));
      }
      Matcher last = YEAR_LAST.matcher(date);
      if (last.matches() && this != YMD) {
        return this == DMY
            ? day(last.group(3), last.group(2), last.group(1))
            : day(last.group(3), last.group(1), last.group(2));
      }
      // Where the day cannot be a month there is only one way to read it.
      if (last.matches() && last.group(1).equals(last.group(2))) {
        return day(last.group(3), last.group(1), last.group(2));
      }
      if (last.matches() && Integer.parseInt(last.group(1)) > 12) {
        return day(last.group(3), last.group(2), last.group(1));
      }
      if (last.matches() && Integer.parseInt(last.group(2)) > 12) {
        return day(last.group(3), last.group(1), last.group(2));
      }
    } catch (DateTimeParseException e) {
      return "";
    } catch (DateTimeException e) {
      return "";
    }
    return "";
  }

  private static String day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
        .toString();
  }
}
