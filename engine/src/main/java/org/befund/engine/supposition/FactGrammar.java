package org.befund.engine.supposition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.environment.Host;
import org.befund.engine.recognition.Recogniser;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.Located;
import org.befund.rules.observation.Variant.Trait;
import org.jspecify.annotations.Nullable;

/**
 * How facts are written and what the environment is like in which one is otherwise. Every kind of
 * fact is known here.
 */
public final class FactGrammar {
  /** Other words for kinds: those of unknown facts, and keys of the environment. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "release", "product",
          "system", "os",
          "file-presence", "file",
          "upgradedFrom", "upgraded-from",
          "installDate", "install-date",
          "served-by", "servedBy");

  private final Map<String, FactKind> kinds = new LinkedHashMap<>();
  private final Catalogue catalogue;
  private final ProductKind products;
  private final Entries entries;

  /**
   * The facts that some advisories may ask about.
   *
   * @param recogniser recognises by the names and numbers of the catalogue
   */
  public FactGrammar(List<Advisory> advisories, Catalogue catalogue, Recogniser recogniser) {
    this.catalogue = catalogue;
    entries = new Entries(recogniser);
    products = new ProductKind(catalogue, entries);
    PlainEntries plain = new PlainEntries(catalogue, products, entries);
    List<FactKind> all =
        List.of(
            new AnswerKind(advisories),
            products,
            new SystemKind(),
            new TraitKind(Trait.ARCHITECTURE, products, plain),
            new TraitKind(Trait.EDITION, products, plain),
            new TraitKind(Trait.INSTALLATION, products, plain),
            new TraitKind(Trait.INSTALL_DATE, products, plain),
            new FormerKind(products),
            new FileKind(catalogue),
            new UpdateKind(entries),
            new RemediationKind(advisories),
            new RegistryKind(),
            new ObservedFactKind(catalogue),
            NamedListKind.roles(),
            NamedListKind.channels(),
            new CompleteKind(catalogue),
            new ServedByKind(),
            new HostKind(),
            new LogKind(),
            new OffsetKind(),
            new DayKind());
    all.forEach(kind -> kinds.put(kind.word(), kind));
  }

  /** The facts that some conditions speak of, with values that they tell apart. */
  public FactChoices choices(Collection<Condition> conditions) {
    return new FactChoices(
        new ProductChoices(catalogue, products, new Systems(catalogue, entries), conditions),
        new PlaceChoices(catalogue));
  }

  /** The words of all kinds, each with the words that tell its values apart. */
  public Map<String, List<String>> kinds() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    kinds.values().forEach(kind -> words.put(kind.word(), kind.words()));
    return words;
  }

  /**
   * What the user supposes.
   *
   * @param text {@code FACT=VALUE}
   * @param now the environment in which it is supposed
   * @param subject the host that is meant where the text names none; null when there is none
   * @throws UnreadableFact when the text is none, or is not of this environment
   */
  public Supposition read(String text, Circumstances now, @Nullable String subject)
      throws UnreadableFact {
    int equals = Quoted.find(text, '=');
    if (equals < 0) {
      throw UnreadableFact.of(
          "found '" + text + "', expected FACT=VALUE, such as " + examples().get(0));
    }
    Fact fact = fact(text.substring(0, equals), now, subject);
    return new Supposition(fact, value(fact, text.substring(equals + 1)));
  }

  /**
   * A value of a fact as it is kept.
   *
   * @throws UnreadableFact when the fact cannot have it
   */
  public String value(Fact fact, String written) throws UnreadableFact {
    return kind(fact).value(fact.name(), written.strip());
  }

  /**
   * The fact that a text names.
   *
   * @throws UnreadableFact when it names none of this environment
   */
  public Fact fact(String text, Circumstances now, @Nullable String subject) throws UnreadableFact {
    String written = text.strip();
    for (int from = 0; from <= written.length(); from = afterSlash(written, from)) {
      String rest = written.substring(from);
      FactKind kind = kindOf(rest);
      if (kind != null) {
        int colon = rest.indexOf(':');
        String name = kind.name(colon < 0 ? "" : Quoted.meant(rest.substring(colon + 1)));
        String host = from == 0 ? null : Quoted.meant(written.substring(0, from - 1));
        return new Fact(host(kind.scope(name), host, now, subject), kind.word(), name);
      }
      if (written.indexOf('/', from) < 0) {
        break;
      }
    }
    int colon = written.indexOf(':');
    String word = written.substring(written.lastIndexOf('/', Math.max(colon, 0)) + 1);
    word = word.indexOf(':') < 0 ? word : word.substring(0, word.indexOf(':'));
    throw UnreadableFact.none("a kind of fact, such as " + examples().get(0), word, kinds.keySet());
  }

  private static int afterSlash(String text, int from) {
    int slash = text.indexOf('/', from);
    return slash < 0 ? text.length() + 1 : slash + 1;
  }

  private @Nullable FactKind kindOf(String text) {
    int colon = text.indexOf(':');
    String word = colon < 0 ? text : text.substring(0, colon);
    return kinds.get(ALIASES.getOrDefault(word, word));
  }

  private @Nullable String host(
      FactKind.Scope scope, @Nullable String written, Circumstances now, @Nullable String subject)
      throws UnreadableFact {
    if (scope == FactKind.Scope.WHOLE) {
      if (written != null) {
        throw UnreadableFact.of(
            "found the host '" + written + "' before a fact that is of no host, expected none");
      }
      return null;
    }
    if (written != null && written.equals(Fact.EVERY_HOST) && scope == FactKind.Scope.HOSTS) {
      return Fact.EVERY_HOST;
    }
    List<Host> hosts = now.environment().hosts();
    String name = written != null ? written : subject;
    if (name == null && hosts.size() == 1) {
      name = hosts.get(0).name();
    }
    if (name == null) {
      throw UnreadableFact.of(
          "found no host, expected HOST/ before the fact, or one host asked about");
    }
    Host host = now.host(name);
    if (host == null) {
      throw UnreadableFact.none(
          "a host of the environment", name, hosts.stream().map(Host::name).toList());
    }
    return host.name();
  }

  private FactKind kind(Fact fact) {
    FactKind kind = kinds.get(fact.kind());
    if (kind == null) {
      throw new IllegalArgumentException("there is no such kind of fact: " + fact.kind());
    }
    return kind;
  }

  /** An example of each kind. */
  public List<String> examples() {
    return kinds.values().stream().map(FactKind::example).toList();
  }

  /** The circumstances in which all this is so, one after the other, and all else is as it is. */
  public Circumstances suppose(Circumstances now, Iterable<Supposition> supposed) {
    Circumstances then = now;
    for (Supposition each : supposed) {
      then = kind(each.fact()).suppose(then, each);
    }
    return then;
  }

  /**
   * What is said of a fact, in the words of the environment, with the places; empty for nothing.
   */
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    return kind(fact).stated(now, fact);
  }

  /** The word that tells the value apart in sentences. */
  public String word(Supposition supposed) {
    List<String> words = kind(supposed.fact()).words();
    int at = supposed.value().indexOf('@');
    String value = at < 0 ? supposed.value() : supposed.value().substring(0, at);
    return words.contains(value) ? value : words.get(words.size() - 1);
  }
}
