package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.befund.engine.environment.Host;
import org.befund.kb.document.Located;
import org.jspecify.annotations.Nullable;

/** {@code servedBy=HOST,…|nobody|unknown}: which hosts serve a host. */
final class ServedByKind implements FactKind {
  private static final String NOBODY = "nobody";
  private static final String UNKNOWN = "unknown";

  @Override
  public String word() {
    return "servedBy";
  }

  @Override
  public String example() {
    return "servedBy=HOST";
  }

  @Override
  public String name(String written) throws UnreadableFact {
    if (!written.isEmpty()) {
      throw UnreadableFact.of("found 'servedBy:" + written + "', expected servedBy=HOST");
    }
    return "";
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    String word = Choice.find(List.of(NOBODY, UNKNOWN), written);
    if (!word.isEmpty()) {
      return word;
    }
    List<String> servers = servers(written);
    if (servers == null || servers.isEmpty()) {
      throw UnreadableFact.of("found '" + written + "', expected names of hosts, or " + NOBODY);
    }
    return String.join(",", servers);
  }

  private static @Nullable List<String> servers(String value) {
    return switch (value) {
      case NOBODY -> List.of();
      case UNKNOWN -> null;
      default ->
          Arrays.stream(value.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    };
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    return now.with(supposed.fact().host(), host -> host.serveBy(servers(supposed.value())));
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    List<Located<String>> stated = new ArrayList<>();
    Host host = now.host(fact.host());
    List<String> servers = host == null ? null : host.servedBy();
    if (host != null && servers != null) {
      String text = servers.isEmpty() ? NOBODY : String.join(",", servers);
      stated.add(new Located<>(text, host.at()));
    }
    return stated;
  }

  @Override
  public List<String> words() {
    return List.of(NOBODY, UNKNOWN, "hosts");
  }
}
