package org.befund.engine.supposition;

import java.util.List;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.HostDraft;
import org.befund.engine.environment.SystemEntry;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;

/** {@code os=NAME|unknown}: the operating system, its service pack within the name. */
final class SystemKind implements FactKind {
  private static final String UNKNOWN = "unknown";

  @Override
  public String word() {
    return "os";
  }

  @Override
  public String example() {
    return "os=NAME SP1";
  }

  @Override
  public String name(String written) throws UnreadableFact {
    if (!written.isEmpty()) {
      throw UnreadableFact.of("found 'os:" + written + "', expected os=NAME");
    }
    return "";
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    if (written.isBlank()) {
      throw UnreadableFact.of("found nothing, expected the name of an operating system");
    }
    String word = Choice.find(List.of(UNKNOWN), written);
    return word.isEmpty() ? written.strip() : word;
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    return now.with(supposed.fact().host(), host -> suppose(host, supposed.value()));
  }

  private static void suppose(HostDraft host, String name) {
    SystemEntry before = host.os();
    host.system(
        new SystemEntry(
            Position.NOWHERE,
            name.equals(UNKNOWN) ? null : name,
            null,
            null,
            before == null ? null : before.architecture(),
            before == null ? null : before.edition(),
            before == null ? null : before.installation()));
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    Host host = now.host(fact.host());
    SystemEntry os = host == null ? null : host.os();
    return os == null ? List.of() : List.of(new Located<>(Entries.text(os), os.at()));
  }

  @Override
  public List<String> words() {
    return List.of(UNKNOWN, "name");
  }
}
