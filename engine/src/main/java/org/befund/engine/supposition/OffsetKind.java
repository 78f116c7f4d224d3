package org.befund.engine.supposition;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.LogEntry;
import org.befund.kb.document.Located;
import org.befund.kb.document.TextShape;

/** {@code offset:FILE=OFFSET|unknown}: how far the clock of a log is from UTC. */
final class OffsetKind implements FactKind {
  private static final String UNKNOWN = "unknown";

  @Override
  public String word() {
    return "offset";
  }

  @Override
  public String example() {
    return "offset:FILE=-07:00";
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
    if (!Choice.find(List.of(UNKNOWN), written).isEmpty()) {
      return UNKNOWN;
    }
    if (TextShape.OFFSET.parser().apply(written.strip()).isEmpty()) {
      throw UnreadableFact.of(
          "found '" + written + "', expected " + TextShape.OFFSET.expectation() + ", or unknown");
    }
    return written.strip();
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    ZoneOffset offset = TextShape.OFFSET.parser().apply(supposed.value()).orElse(null);
    return now.with(
        supposed.fact().host(),
        host ->
            host.logs()
                .replaceAll(
                    log ->
                        log.file().equals(supposed.fact().name())
                            ? new LogEntry(log.at(), log.file(), offset)
                            : log));
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    List<Located<String>> stated = new ArrayList<>();
    Host host = now.host(fact.host());
    if (host != null) {
      for (LogEntry log : host.logs()) {
        ZoneOffset offset = log.utcOffset();
        if (log.file().equals(fact.name()) && offset != null) {
          stated.add(new Located<>(offset.getId(), log.at()));
        }
      }
    }
    return stated;
  }

  @Override
  public List<String> words() {
    return List.of(UNKNOWN, "offset");
  }
}
