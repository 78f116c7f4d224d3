package org.befund.engine.inventory.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one export mean, by one profile. Where columns of programs are numbered, a
 * row names as many programs as there are numbers.
 *
 * @param profile the profile
 * @param headers the headers of the export
 * @param places by field, its column from 0; -1 where there is none, or several by their numbers
 * @param clauses what a row says of its host
 * @param matched how many columns the profile knows, those of a series as one
 */
public record Columns(
    Profile profile, List<String> headers, int[] places, List<Clause> clauses, int matched) {

  /** What other exports call so is taken for the same where a profile does not know it. */
  private static final List<Field> COMMON =
      List.of(
          Field.HOST,
          Field.HOST_COUNT,
          Field.VERSION,
          Field.INSTALL_DATE,
          Field.OS,
          Field.OS_VERSION,
          Field.OS_SERVICE_PACK,
          Field.STATE);

  /** What rows say may be many times there. */
  private static final Set<Topic> SEVERAL = Set.of(Topic.PROGRAM, Topic.UPDATE, Topic.FILE);

  /** Columns that are called so tell the host where each row is one. */
  private static final List<String> NAMES = List.of("name", "name0", "assetname");

  /** A program may have another name beside one of these. */
  private static final List<String> SAME =
      List.of("displayname", "displayname0", "caption", "title");

  /**
   * What a profile makes of some headers; null when nothing that it knows is in them.
   *
   * @param common what exports call things in general; null when only the profile counts
   * @param isProduct whether a text names a product that matters
   */
  public static @Nullable Columns of(
      Profile profile,
      @Nullable Profile common,
      List<String> headers,
      Predicate<String> isProduct) {
    Headers found = new Headers(headers);
    int[] places = new int[Field.values().length];
    Arrays.fill(places, -1);
    int matched = 0;
    List<Map<String, Integer>> series = new ArrayList<>();
    for (Field field : Field.values()) {
      Map<String, Integer> columns = series(profile, field, found);
      series.add(columns.size() > 1 ? columns : Map.of());
      for (String header : profile.headers(field)) {
        int place = found.named(header);
        if (place >= 0 && places[field.ordinal()] < 0) {
          places[field.ordinal()] = place;
        }
      }
      if (columns.size() == 1 && places[field.ordinal()] < 0 && field.topic() != Topic.SYSTEM) {
        places[field.ordinal()] = columns.values().iterator().next();
      }
      // many things have a state
      boolean counts = field != Field.STATE;
      matched += counts && (places[field.ordinal()] >= 0 || columns.size() > 1) ? 1 : 0;
    }
    boolean wide = SEVERAL.stream().anyMatch(each -> !series(series, each).isEmpty());
    if (wide && NAMES.contains(folded(headers, places, Field.PRODUCT))) {
      places[Field.PRODUCT.ordinal()] = -1;
    }
    fill(places, series, common, found, headers);
    matched += host(places, series, common != null, wide, found, headers);
    List<Clause> clauses = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      clauses.addAll(clauses(topic, profile, places, series));
    }
    if (places[Field.HOST.ordinal()] >= 0 && tells(places, series, Topic.PROGRAM) == 0) {
      List<Clause> products = products(headers, places, isProduct);
      clauses.addAll(products);
      matched += Math.min(1, products.size());
    }
    boolean telling = clauses.stream().anyMatch(each -> each.first() >= 0);
    return telling
        ? new Columns(profile, List.copyOf(headers), places, List.copyOf(clauses), matched)
        : null;
  }

  /**
   * Finds the column of the host by other means than its header as such.
   *
   * @param any whether the profile is not the only one
   * @return how many more columns are known
   */
  private static int host(
      int[] places,
      List<Map<String, Integer>> series,
      boolean any,
      boolean wide,
      Headers found,
      List<String> headers) {
    int host = Field.HOST.ordinal();
    if (places[host] >= 0 || !(any || wide)) {
      return 0;
    }
    IntPredicate free = place -> isFree(place, places, series);
    places[host] = any ? HostHeader.place(headers, free) : -1;
    String product = folded(headers, places, Field.PRODUCT);
    boolean apart = !product.isEmpty() && !NAMES.contains(product) && !SAME.contains(product);
    if (places[host] < 0 && (wide || apart)) {
      places[host] = free(NAMES, places, series, found);
    }
    return places[host] >= 0 && !wide ? 1 : 0;
  }

  /** The columns of a field by their numbers, where they have any. */
  private static Map<String, Integer> series(Profile profile, Field field, Headers found) {
    Topic topic = field.topic();
    if (topic == null || !SEVERAL.contains(topic)) {
      return Map.of();
    }
    Set<String> bases = new LinkedHashSet<>(Headers.bases(profile.headers(field)));
    Field first = topic.fields().get(0);
    // "Program 1 Version" beside "Program 1"
    for (String prefix : Headers.bases(profile.headers(first))) {
      for (String own : Headers.bases(profile.headers(field))) {
        bases.add(prefix + own);
      }
    }
    return found.series(bases);
  }

  private static Map<String, Integer> series(List<Map<String, Integer>> series, Topic topic) {
    return series.get(topic.fields().get(0).ordinal());
  }

  private static String folded(List<String> headers, int[] places, Field field) {
    int place = places[field.ordinal()];
    return place < 0 ? "" : Headers.folded(headers.get(place));
  }

  /** How many columns begin a topic. */
  private static int tells(int[] places, List<Map<String, Integer>> series, Topic topic) {
    int place = places[topic.fields().get(0).ordinal()];
    return series(series, topic).size() + (place >= 0 ? 1 : 0);
  }

  private static void fill(
      int[] places,
      List<Map<String, Integer>> series,
      @Nullable Profile common,
      Headers found,
      List<String> headers) {
    if (common == null) {
      return;
    }
    for (Field field : COMMON) {
      if (places[field.ordinal()] < 0 && series.get(field.ordinal()).isEmpty()) {
        places[field.ordinal()] = free(common.headers(field), places, series, found);
      }
    }
  }

  /** The first column with one of some headers that means nothing yet; -1 where there is none. */
  private static int free(
      List<String> names, int[] places, List<Map<String, Integer>> series, Headers found) {
    for (String header : names) {
      int place = found.named(header);
      if (place >= 0 && isFree(place, places, series)) {
        return place;
      }
    }
    return -1;
  }

  private static boolean isFree(int place, int[] places, List<Map<String, Integer>> series) {
    return Arrays.stream(places).noneMatch(other -> other == place)
        && series.stream().noneMatch(each -> each.containsValue(place));
  }

  private static List<Clause> clauses(
      Topic topic, Profile profile, int[] places, List<Map<String, Integer>> series) {
    List<Clause> clauses = new ArrayList<>();
    Field first = topic.fields().get(0);
    Map<String, Integer> numbered = series(series, topic);
    for (String number : numbered.keySet()) {
      int[] at =
          topic.fields().stream()
              .mapToInt(field -> series.get(field.ordinal()).getOrDefault(number, -1))
              .toArray();
      int date = series.get(Field.INSTALL_DATE.ordinal()).getOrDefault(number, -1);
      clauses.add(new Clause(topic, at, date, null, profile.separator()));
    }
    boolean once = places[first.ordinal()] >= 0 || profile.constants().containsKey(first);
    if (numbered.isEmpty() && once) {
      int[] at = topic.fields().stream().mapToInt(field -> places[field.ordinal()]).toArray();
      int date = places[Field.INSTALL_DATE.ordinal()];
      clauses.add(new Clause(topic, at, date, null, profile.separator()));
    }
    return clauses;
  }

  /** A column for each product, which tells whether it is there, or in which version. */
  private static List<Clause> products(
      List<String> headers, int[] places, Predicate<String> isProduct) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      int place = i;
      boolean taken = Arrays.stream(places).anyMatch(other -> other == place);
      String header = headers.get(i);
      boolean update = Pivot.isUpdate(header);
      if (!taken && (update || isProduct.test(header))) {
        Topic topic = update ? Topic.UPDATE : Topic.PROGRAM;
        clauses.add(new Clause(topic, new int[] {i}, -1, header, null));
      }
    }
    return clauses;
  }

  /** Whether rows count hosts and name none. */
  public boolean countsHosts() {
    return of(Field.HOST) < 0 && of(Field.HOST_COUNT) >= 0;
  }

  /** The same, with what the first rows show to stand between values of one cell. */
  public Columns seeing(List<List<String>> rows) {
    if (profile.separator() != null) {
      return this;
    }
    List<Clause> seen = new ArrayList<>();
    for (Clause clause : clauses) {
      boolean named = clause.topic() == Topic.PROGRAM && clause.product() == null;
      seen.add(named ? clause.separatedBy(Listed.separator(rows, clause, of(Field.HOST))) : clause);
    }
    return new Columns(profile, headers, places, List.copyOf(seen), matched);
  }

  /**
   * Whether cells are the headers once more, as where exports were put one behind another, or the
   * line below them.
   */
  public boolean isHeader(List<String> cells) {
    if (cells.size() == headers.size() && cells.stream().allMatch(Heading::isRule)) {
      return true;
    }
    return isAgain(cells);
  }

  /** Whether cells are the headers once more. */
  public boolean isAgain(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i >= headers.size()
          || !Headers.folded(cells.get(i)).equals(Headers.folded(headers.get(i)))) {
        return false;
      }
    }
    return cells.size() == headers.size();
  }

  /** The column of a field; -1 where there is none, or several. */
  public int of(Field field) {
    return places[field.ordinal()];
  }

  /** The column with a header, whether or not the profile knows it; -1 where there is none. */
  public int named(String header) {
    return new Headers(headers).named(Headers.folded(header));
  }
}
