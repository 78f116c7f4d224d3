package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.LogEntry;
import org.befund.kb.document.Located;

/** {@code log:FILE=supplied|withheld}: whether a log was handed in. */
final class LogKind implements FactKind {
  static final String WITHHELD = "withheld";
  private static final List<String> WORDS = List.of("supplied", WITHHELD);

  @Override
  public String word() {
    return "log";
  }

  @Override
  public String example() {
    return "log:FILE=" + WITHHELD;
  }

  @Override
  public String name(String written) throws UnreadableFact {
    if (written.isEmpty()) {
      throw UnreadableFact.of("found nothing, expected a log as the environment names it");
    }
    return written;
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    return Choice.of(WORDS, written);
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    String file = supposed.fact().name();
    boolean supplied = supposed.value().equals("supplied");
    return now.with(
        supposed.fact().host(),
        host -> {
          if (!supplied) {
            host.logs().removeIf(each -> each.file().equals(file));
          } else if (host.logs().stream().noneMatch(each -> each.file().equals(file))) {
            host.add(Map.of("logs", List.of(Map.of("file", file))));
          }
        });
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    List<Located<String>> stated = new ArrayList<>();
    Host host = now.host(fact.host());
    if (host != null) {
      for (LogEntry log : host.logs()) {
        if (log.file().equals(fact.name())) {
          stated.add(new Located<>("supplied", log.at()));
        }
      }
    }
    return stated;
  }

  @Override
  public List<String> words() {
    return WORDS;
  }
}
