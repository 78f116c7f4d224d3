package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.HostDraft;
import org.befund.engine.environment.ListName;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.befund.rules.Truth;

/**
 * {@code complete:LIST=true|false}: whether a list of a host, of every host ({@code *}{@code
 * /complete:LIST}) or the list of hosts holds everything.
 */
final class CompleteKind implements FactKind {
  static final List<String> WORDS = List.of("true", "false");

  private final Catalogue catalogue;

  CompleteKind(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String word() {
    return "complete";
  }

  @Override
  public Scope scope(String name) {
    return name.equals(ListName.HOSTS) ? Scope.WHOLE : Scope.HOSTS;
  }

  @Override
  public String example() {
    return "complete:products=true";
  }

  @Override
  public String name(String written) throws UnreadableFact {
    List<String> names = new ArrayList<>(ListName.OF_HOST);
    names.add(ListName.HOSTS);
    names.addAll(catalogue.kinds().keySet());
    for (String name : names) {
      if (name.equalsIgnoreCase(written)) {
        return name;
      }
    }
    throw UnreadableFact.none("a list that can be complete", written, names);
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    return Choice.of(WORDS, written);
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    String list = supposed.fact().name();
    String host = supposed.fact().host();
    boolean complete = supposed.value().equals("true");
    if (host == null || host.equals(Fact.EVERY_HOST)) {
      return ofAll(now, list, complete);
    }
    if (complete) {
      return now.with(host, draft -> complete(draft, list));
    }
    return withoutListOfAll(now, list)
        .with(host, draft -> draft.complete().removeIf(each -> each.value().equals(list)));
  }

  /** What a file says of all hosts, said of each of them. */
  private static Circumstances withoutListOfAll(Circumstances now, String list) {
    Environment environment = now.environment();
    for (Located<String> each : environment.complete()) {
      if (each.value().equals(list)) {
        List<Host> hosts = new ArrayList<>();
        for (Host host : environment.hosts()) {
          HostDraft draft = new HostDraft(host);
          draft.complete().add(each);
          hosts.add(draft.host());
        }
        return with(now, without(environment.complete(), list), hosts);
      }
    }
    return now;
  }

  private static Circumstances ofAll(Circumstances now, String list, boolean complete) {
    Environment environment = now.environment();
    List<Located<String>> lists = without(environment.complete(), list);
    List<Host> hosts = environment.hosts();
    if (complete) {
      lists.add(new Located<>(list, Position.NOWHERE));
    }
    if (!list.equals(ListName.HOSTS)) {
      hosts = new ArrayList<>();
      for (Host host : environment.hosts()) {
        HostDraft draft = new HostDraft(host);
        if (complete) {
          nameAll(draft, list);
        } else {
          draft.complete().removeIf(each -> each.value().equals(list));
        }
        Host changed = draft.host();
        hosts.add(changed.equals(host) ? host : changed);
      }
    }
    return with(now, lists, hosts);
  }

  private static Circumstances with(
      Circumstances now, List<Located<String>> complete, List<Host> hosts) {
    Environment environment = now.environment();
    return now.with(new Environment(environment.file(), environment.name(), complete, hosts));
  }

  private static List<Located<String>> without(List<Located<String>> complete, String list) {
    List<Located<String>> rest = new ArrayList<>(complete);
    rest.removeIf(each -> each.value().equals(list));
    return rest;
  }

  private static void complete(HostDraft host, String list) {
    host.complete().add(new Located<>(list, Position.NOWHERE));
    nameAll(host, list);
  }

  /** Entries that only say that there is something more make a list incomplete. */
  private static void nameAll(HostDraft host, String list) {
    switch (list) {
      case ListName.PRODUCTS ->
          host.products().removeIf(each -> each.name() == null && each.installed() != Truth.FALSE);
      case ListName.ROLES -> host.roles().removeIf(CompleteKind::isMore);
      case ListName.UPDATE_CHANNELS -> host.updateChannels().removeIf(CompleteKind::isMore);
      default -> {}
    }
  }

  private static boolean isMore(Located<String> item) {
    return item.value().strip().equalsIgnoreCase("unknown");
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    List<Located<String>> complete = new ArrayList<>(now.environment().complete());
    Host host = now.host(fact.host());
    if (host != null) {
      complete.addAll(host.complete());
    }
    return complete.stream()
        .filter(each -> Objects.equals(each.value(), fact.name()))
        .map(each -> new Located<>("true", each.at()))
        .toList();
  }

  @Override
  public List<String> words() {
    return WORDS;
  }
}
