package org.befund.engine.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of a profile stand in one export.
 *
 * @param profile the profile
 * @param headers the headers of the export
 * @param places by field, its column from 0; -1 where there is none
 * @param matched how many columns the profile knows
 */
record Columns(Profile profile, List<String> headers, int[] places, int matched) {

  /** A row must say something of one of these. */
  private static final Set<Field> TELLING =
      Set.of(
          Field.PRODUCT,
          Field.OS,
          Field.KB,
          Field.FILE,
          Field.REGISTRY_KEY,
          Field.ROLE,
          Field.SERVED_BY);

  /** The profile's view of a header; null when nothing that the profile knows is in it. */
  static @Nullable Columns of(Profile profile, List<String> headers) {
    List<String> folded = headers.stream().map(Columns::folded).toList();
    int[] places = new int[Field.values().length];
    Arrays.fill(places, -1);
    int matched = 0;
    boolean telling = false;
    for (Field field : Field.values()) {
      for (String header : profile.headers(field)) {
        int place = folded.indexOf(header);
        if (place >= 0 && places[field.ordinal()] < 0) {
          places[field.ordinal()] = place;
          matched++;
          telling |= TELLING.contains(field);
        }
      }
    }
    return telling ? new Columns(profile, List.copyOf(headers), places, matched) : null;
  }

  /** The column of a field; -1 where there is none. */
  int of(Field field) {
    return places[field.ordinal()];
  }

  /** The column with a header, whether or not the profile knows it; -1 where there is none. */
  int named(String header) {
    List<String> folded = new ArrayList<>();
    headers.forEach(each -> folded.add(folded(each)));
    return folded.indexOf(folded(header));
  }

  /** A header as it is compared: letters and digits in lower case. */
  static String folded(String header) {
    StringBuilder text = new StringBuilder();
    String lower = header.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (Character.isLetterOrDigit(lower.charAt(i))) {
        text.append(lower.charAt(i));
      }
    }
    return text.toString();
  }
}
