package org.befund.kb.lint.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.Condition.FileCondition;
import org.befund.kb.advisory.Condition.FilePresenceCondition;
import org.befund.kb.advisory.Condition.FileRangeCondition;
import org.befund.kb.advisory.Condition.ObservedCondition;
import org.befund.kb.advisory.Condition.ProductCondition;
import org.befund.kb.advisory.Condition.RegistryCondition;
import org.befund.kb.advisory.Condition.SystemCondition;
import org.befund.kb.advisory.Condition.UpgradedFromCondition;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.ObservedKind;
import org.befund.kb.catalogue.Product;
import org.befund.kb.lint.logic.Formula.Atom;
import org.befund.kb.lint.logic.Formula.Junction;
import org.jspecify.annotations.Nullable;

/**
 * One host, as far as conditions that do not lead to other hosts speak of it. First all of them are
 * noted, then each becomes a formula over the variables that they have in common.
 */
final class Host {
  private final Catalogue catalogue;
  private final Set<String> signatures;
  private final Set<String> systems = new LinkedHashSet<>();
  private final SystemThing system = new SystemThing();
  private final Map<String, ProductThing> products = new HashMap<>();
  private final Map<String, ProductThing> formerProducts = new HashMap<>();
  private final Map<String, FileThing> files = new HashMap<>();
  private final Map<String, RegistryThing> registry = new HashMap<>();
  private final Map<String, ObservedThing> observed = new HashMap<>();
  private final Map<String, PlainThing> plain = new HashMap<>();
  private final Map<String, PlainThing> lists = new HashMap<>();

  /**
   * A host.
   *
   * @param signatures the signatures of the advisory
   */
  Host(Catalogue catalogue, Set<String> signatures) {
    this.catalogue = catalogue;
    this.signatures = signatures;
  }

  /** Notes which operating systems are asked for, before anything else. */
  void noteSystems(Condition condition) {
    if (condition instanceof SystemCondition asked) {
      systems.add(asked.product());
    }
  }

  /**
   * What a condition is worth on this host, or a slot for it; to be called twice for every
   * condition, as the variables are not whole before all conditions have been noted.
   *
   * @return null where the condition leads to other hosts or is made of others
   */
  @Nullable Formula formula(Condition condition, boolean noteOnly) throws Undecided {
    if (condition instanceof ProductCondition asked) {
      return product(asked, noteOnly);
    } else if (condition instanceof SystemCondition asked) {
      Product product = catalogue.product(asked.product());
      return product == null
          ? anything("system " + asked)
          : atom(
              system,
              new SystemThing.Question(product, false, Wanted.of(asked)),
              Formula.OPEN,
              noteOnly);
    } else if (condition instanceof UpgradedFromCondition asked) {
      Product product = catalogue.product(asked.product());
      return product == null
          ? anything("upgraded from " + asked)
          : atom(
              formerProducts.computeIfAbsent(
                  asked.product(), id -> new ProductThing(product, false)),
              Wanted.of(asked),
              list("upgradedFrom"),
              noteOnly);
    } else if (condition instanceof FileCondition asked) {
      return file(asked.path(), new FileThing.AtLeast(asked.atLeast(), asked.branch()), noteOnly);
    } else if (condition instanceof FileRangeCondition asked) {
      return file(asked.path(), new FileThing.In(asked.versions()), noteOnly);
    } else if (condition instanceof FilePresenceCondition asked) {
      return file(asked.path(), new FileThing.Presence(), noteOnly);
    } else if (condition instanceof RegistryCondition asked) {
      return registry(asked, noteOnly);
    } else if (condition instanceof ObservedCondition asked) {
      return observed(asked, noteOnly);
    }
    return simple(condition);
  }

  private @Nullable Formula simple(Condition condition) throws Undecided {
    if (condition instanceof Condition.RoleCondition asked) {
      return plain("role " + lower(asked.role()), list("roles"), Worth.TRUE, null);
    } else if (condition instanceof Condition.ChannelCondition asked) {
      return plain("channel " + lower(asked.channel()), list("updateChannels"), Worth.TRUE, null);
    } else if (condition instanceof Condition.UpdateCondition asked) {
      return update(asked);
    } else if (condition instanceof Condition.RemediationCondition asked) {
      return plain(
          "remediation " + asked.remediation(),
          list("remediations"),
          Worth.TRUE,
          Worth.FALSE,
          Worth.TORN,
          Worth.OPEN,
          null);
    } else if (condition instanceof Condition.AnswerCondition asked) {
      return answer(asked.question());
    } else if (condition instanceof Condition.EvidenceCondition asked) {
      String signature = asked.signature();
      if (signature != null) {
        return signature(signature);
      }
      List<Formula> any = new ArrayList<>(List.of(Formula.OPEN));
      for (String each : signatures) {
        any.add(signature(each));
      }
      return new Junction(false, any);
    }
    return null;
  }

  /** What a person's answer is worth. */
  Formula answer(String question) throws Undecided {
    return plain(
        "answer " + question, Formula.OPEN, Worth.TRUE, Worth.FALSE, Worth.TORN, Worth.OPEN);
  }

  /** Something that may be worth anything, which nothing else hangs on. */
  Formula anything(String name) throws Undecided {
    return plain(name, Formula.OPEN, Worth.TRUE, Worth.FALSE, Worth.TORN, Worth.OPEN);
  }

  /** What is worth that is not on a list: false where the list is complete, open otherwise. */
  Formula list(String name) throws Undecided {
    PlainThing list = lists.get(name);
    if (list == null) {
      list = new PlainThing("list " + name, Worth.FALSE, Worth.OPEN);
      lists.put(name, list);
    }
    return new Atom(list.variable(), 0, Formula.OPEN);
  }

  private Formula product(ProductCondition asked, boolean noteOnly) throws Undecided {
    Product product = catalogue.product(asked.product());
    if (product == null) {
      return anything("product " + asked);
    }
    if (systems.contains(asked.product())) {
      SystemThing.Question question = new SystemThing.Question(product, true, Wanted.of(asked));
      return atom(system, question, list("products"), noteOnly);
    }
    return atom(
        products.computeIfAbsent(
            asked.product(), id -> new ProductThing(product, product.singleInstance())),
        Wanted.of(asked),
        list("products"),
        noteOnly);
  }

  private Formula file(String path, FileThing.Question question, boolean noteOnly)
      throws Undecided {
    String key = lower(path).replace('/', '\\');
    return atom(files.computeIfAbsent(key, FileThing::new), question, list("files"), noteOnly);
  }

  private Formula registry(RegistryCondition asked, boolean noteOnly) throws Undecided {
    List<Formula> all = new ArrayList<>();
    for (String key : asked.keys()) {
      String place = RegistryData.key(key) + "|" + lower(asked.value());
      all.add(
          atom(
              registry.computeIfAbsent(place, RegistryThing::new),
              asked.test(),
              list("registry"),
              noteOnly));
    }
    return all.size() == 1 ? all.get(0) : new Junction(true, all);
  }

  private Formula observed(ObservedCondition asked, boolean noteOnly) throws Undecided {
    ObservedKind kind = catalogue.kinds().get(asked.kind());
    if (kind == null) {
      return anything("observed " + asked);
    }
    ObservedCondition.Each each = asked.each();
    List<Formula> all = new ArrayList<>();
    for (String value : each == null ? List.of("") : each.values()) {
      Map<String, String> where = new LinkedHashMap<>(asked.where());
      if (each != null) {
        where.put(each.attribute(), value);
      }
      boolean one = !kind.identity().isEmpty() && where.keySet().containsAll(kind.identity());
      ObservedThing thing =
          observed.computeIfAbsent(
              ObservedThing.name(kind, where), name -> new ObservedThing(name, kind, one));
      all.add(atom(thing, asked.having(), list("observed " + asked.kind()), noteOnly));
    }
    return all.size() == 1 ? all.get(0) : new Junction(true, all);
  }

  /** An update that takes the place of another counts for it, unless only that one will do. */
  private Formula update(Condition.UpdateCondition asked) throws Undecided {
    List<Formula> any = new ArrayList<>();
    for (String kb : asked.only() ? Set.of(asked.kb()) : Successors.of(asked.kb(), catalogue)) {
      any.add(
          plain(
              "update " + kb,
              list("updates"),
              Worth.TRUE,
              Worth.FALSE,
              Worth.TORN,
              Worth.OPEN,
              null));
    }
    Formula installed = any.size() == 1 ? any.get(0) : new Junction(false, any);
    if (!asked.isDated()) {
      return installed;
    }
    String days = asked.installedFrom() + " " + asked.installedBefore();
    return new Junction(true, List.of(installed, anything("day " + asked.kb() + " " + days)));
  }

  private Formula signature(String id) throws Undecided {
    return plain("signature " + id, Formula.OPEN, Worth.TRUE, Worth.OPEN);
  }

  private Formula plain(String name, Formula unseen, @Nullable Worth... worths) throws Undecided {
    PlainThing thing = plain.get(name);
    if (thing == null) {
      thing = new PlainThing(name, worths);
      plain.put(name, thing);
    }
    return new Atom(thing.variable(), 0, unseen);
  }

  private static <Q> Formula atom(Thing<Q> thing, Q question, Formula unseen, boolean noteOnly)
      throws Undecided {
    int slot = thing.slot(question);
    return noteOnly ? Formula.OPEN : new Atom(thing.variable(), slot, unseen);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
