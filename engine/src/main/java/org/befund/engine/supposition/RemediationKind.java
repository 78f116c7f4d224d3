package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.RemediationEntry;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.Located;

/** {@code remediation:ID=applied|not_applied|unknown}: what is recorded of a remediation. */
final class RemediationKind implements FactKind {
  private static final List<String> STATES = List.of("applied", "not_applied", "unknown");

  private final List<Advisory> advisories;

  RemediationKind(List<Advisory> advisories) {
    this.advisories = advisories;
  }

  @Override
  public String word() {
    return "remediation";
  }

  @Override
  public String example() {
    return "remediation:ID=applied";
  }

  @Override
  public String name(String written) throws UnreadableFact {
    Set<String> ids = new TreeSet<>();
    advisories.forEach(advisory -> advisory.remediations().forEach(each -> ids.add(each.id())));
    if (!ids.contains(written)) {
      throw UnreadableFact.none("a remediation of an advisory that is asked about", written, ids);
    }
    return written;
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    return Choice.of(STATES, written);
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    String id = supposed.fact().name();
    return now.with(
        supposed.fact().host(),
        host -> {
          host.remediations().removeIf(entry -> entry.id().equals(id));
          host.add(Map.of("remediations", List.of(Map.of("id", id, "state", supposed.value()))));
        });
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    List<Located<String>> stated = new ArrayList<>();
    Host host = now.host(fact.host());
    if (host != null) {
      for (RemediationEntry entry : host.remediations()) {
        if (entry.id().equals(fact.name())) {
          stated.add(new Located<>(STATES.get(entry.applied().ordinal()), entry.at()));
        }
      }
    }
    return stated;
  }

  @Override
  public List<String> words() {
    return STATES;
  }
}
