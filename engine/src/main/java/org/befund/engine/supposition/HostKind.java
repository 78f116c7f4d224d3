package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.HostDraft;
import org.befund.kb.document.Located;

/** {@code host:NAME=listed|unlisted}: whether the environment has a host of that name. */
final class HostKind implements FactKind {
  static final String LISTED = "listed";
  private static final List<String> WORDS = List.of(LISTED, "unlisted");

  @Override
  public String word() {
    return "host";
  }

  @Override
  public Scope scope(String name) {
    return Scope.WHOLE;
  }

  @Override
  public String example() {
    return "host:NAME=" + LISTED;
  }

  @Override
  public String name(String written) throws UnreadableFact {
    if (written.isBlank()) {
      throw UnreadableFact.of("found nothing, expected the name of a host");
    }
    return written.strip();
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    return Choice.of(WORDS, written);
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    String name = supposed.fact().name();
    Host known = now.host(name);
    List<Host> hosts = new ArrayList<>(now.environment().hosts());
    if (supposed.value().equals(LISTED)) {
      if (known != null) {
        return now;
      }
      hosts.add(HostDraft.of(Map.of("name", name)));
    } else if (known != null && hosts.size() > 1) {
      hosts.remove(known);
    }
    return now.with(hosts);
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    Host host = now.host(fact.name());
    return host == null ? List.of() : List.of(new Located<>(LISTED, host.at()));
  }

  @Override
  public List<String> words() {
    return WORDS;
  }
}
