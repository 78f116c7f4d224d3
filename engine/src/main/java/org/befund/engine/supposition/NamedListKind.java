package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.HostDraft;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;

/**
 * {@code role:NAME=yes|no|unknown} and {@code channel:NAME=…}: whether a list of names holds one.
 * An environment can say "no" only by a complete list, so {@code no} takes the name out and makes
 * the list complete; {@code unknown} takes it out and makes the list incomplete.
 */
final class NamedListKind implements FactKind {
  private static final String MORE = "unknown";

  private final String word;
  private final String list;
  private final Function<Host, List<Located<String>>> items;
  private final Function<HostDraft, List<Located<String>>> draft;

  private NamedListKind(
      String word,
      String list,
      Function<Host, List<Located<String>>> items,
      Function<HostDraft, List<Located<String>>> draft) {
    this.word = word;
    this.list = list;
    this.items = items;
    this.draft = draft;
  }

  static NamedListKind roles() {
    return new NamedListKind("role", "roles", Host::roles, HostDraft::roles);
  }

  static NamedListKind channels() {
    return new NamedListKind(
        "channel", "updateChannels", Host::updateChannels, HostDraft::updateChannels);
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String example() {
    return word + ":NAME=yes";
  }

  @Override
  public String name(String written) throws UnreadableFact {
    if (written.isEmpty() || written.equalsIgnoreCase(MORE)) {
      throw UnreadableFact.of("found '" + written + "', expected the name of a " + word);
    }
    return id(written);
  }

  /** Lower case, with hyphens between the words. */
  private static String id(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    return Choice.of(Choice.YES_NO, written);
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    String name = supposed.fact().name();
    return now.with(
        supposed.fact().host(),
        host -> {
          List<Located<String>> names = draft.apply(host);
          names.removeIf(each -> id(each.value()).equals(name));
          switch (supposed.value()) {
            case "yes" -> host.add(Map.of(list, List.of(name)));
            case "no" -> {
              names.removeIf(each -> id(each.value()).equals(MORE));
              host.complete().add(new Located<>(list, Position.NOWHERE));
            }
            default -> host.add(Map.of(list, List.of(MORE)));
          }
        });
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    List<Located<String>> stated = new ArrayList<>();
    Host host = now.host(fact.host());
    if (host != null) {
      for (Located<String> each : items.apply(host)) {
        if (id(each.value()).equals(fact.name())) {
          stated.add(new Located<>("yes", each.at()));
        }
      }
    }
    return stated;
  }

  @Override
  public List<String> words() {
    return Choice.YES_NO;
  }
}
