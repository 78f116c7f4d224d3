package org.befund.engine.supposition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;

/** {@code as-of=DAY}: the day whose knowledge counts. */
final class DayKind implements FactKind {
  @Override
  public String word() {
    return "as-of";
  }

  @Override
  public Scope scope(String name) {
    return Scope.WHOLE;
  }

  @Override
  public String example() {
    return "as-of=2008-08-20";
  }

  @Override
  public String name(String written) throws UnreadableFact {
    if (!written.isEmpty()) {
      throw UnreadableFact.of("found 'as-of:" + written + "', expected as-of=DAY");
    }
    return "";
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    try {
      return LocalDate.parse(written.strip()).toString();
    } catch (DateTimeParseException e) {
      throw UnreadableFact.of("found '" + written + "', expected a day such as 2008-08-20");
    }
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    return new Circumstances(now.environment(), LocalDate.parse(supposed.value()));
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    return List.of(new Located<>(now.asOf().toString(), Position.NOWHERE));
  }

  @Override
  public List<String> words() {
    return List.of("day");
  }
}
