package org.befund.engine.supposition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.ProductEntry;
import org.befund.engine.environment.UpdateEntry;
import org.befund.kb.document.Located;
import org.befund.rules.observation.UpdateRecord;

/**
 * {@code update:KB=installed|failed|not_installed|unknown}, with {@code @DAY} behind the state
 * where the day of the record matters: what records say of an update.
 */
final class UpdateKind implements FactKind {
  private static final List<String> STATES =
      List.of("installed", "failed", "not_installed", "unknown");
  private static final Pattern KB = Pattern.compile("(?i)(?:KB)?\\s*0*([1-9]\\d{4,7})");

  private final Entries entries;

  UpdateKind(Entries entries) {
    this.entries = entries;
  }

  @Override
  public String word() {
    return "update";
  }

  @Override
  public String example() {
    return "update:123456=installed";
  }

  @Override
  public String name(String written) throws UnreadableFact {
    Matcher number = KB.matcher(written);
    if (!number.matches()) {
      throw UnreadableFact.of("found '" + written + "', expected a KB number such as 123456");
    }
    return number.group(1);
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    int at = written.indexOf('@');
    String state = Choice.of(STATES, at < 0 ? written : written.substring(0, at));
    if (at < 0) {
      return state;
    }
    try {
      return state + "@" + LocalDate.parse(written.substring(at + 1).strip());
    } catch (DateTimeParseException e) {
      throw UnreadableFact.of(
          "found '" + written + "', expected a day such as 2008-07-12 behind the @");
    }
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    String kb = supposed.fact().name();
    Map<String, String> record = new LinkedHashMap<>();
    String value = supposed.value();
    int at = value.indexOf('@');
    record.put("kb", kb);
    record.put("state", at < 0 ? value : value.substring(0, at));
    if (at >= 0) {
      record.put("date", value.substring(at + 1));
    }
    return now.with(
        supposed.fact().host(),
        host -> {
          host.updates().removeIf(entry -> entry.kb().equals(kb));
          host.products().removeIf(entry -> isRecordOf(entry, kb));
          host.add(Map.of("updates", List.of(record)));
        });
  }

  /** Lists of products hold updates too. */
  private boolean isRecordOf(ProductEntry entry, String kb) {
    return entries.observations(entry).stream()
        .anyMatch(each -> each instanceof UpdateRecord record && record.kb().equals(kb));
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    List<Located<String>> stated = new ArrayList<>();
    Host host = now.host(fact.host());
    if (host == null) {
      return stated;
    }
    for (UpdateEntry entry : host.updates()) {
      if (entry.kb().equals(fact.name())) {
        String state = entry.state().name().toLowerCase(Locale.ROOT);
        Located<String> date = entry.date();
        stated.add(new Located<>(date == null ? state : state + "@" + date.value(), entry.at()));
      }
    }
    for (ProductEntry entry : host.products()) {
      if (isRecordOf(entry, fact.name())) {
        stated.add(new Located<>(Entries.text(entry), entry.at()));
      }
    }
    return stated;
  }

  @Override
  public List<String> words() {
    return STATES;
  }
}
