package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.environment.ListName;
import org.befund.engine.recognition.PathKey;
import org.befund.engine.recognition.RegistryNames;
import org.befund.kb.advisory.Condition;
import org.befund.kb.catalogue.Catalogue;
import org.befund.rules.Truth;
import org.befund.rules.knowledge.AttributeCheck;
import org.befund.rules.knowledge.Replacement;
import org.befund.rules.knowledge.Sought;
import org.befund.rules.observation.AbsentProduct;
import org.befund.rules.observation.Answer;
import org.befund.rules.observation.CompleteList;
import org.befund.rules.observation.DoubtfulProduct;
import org.befund.rules.observation.FormerProduct;
import org.befund.rules.observation.HeldRole;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.Observation;
import org.befund.rules.observation.ObservedFile;
import org.befund.rules.observation.ObservedThing;
import org.befund.rules.observation.RegistryValue;
import org.befund.rules.observation.RemediationRecord;
import org.befund.rules.observation.UpdateChannel;
import org.befund.rules.observation.UpdateRecord;

/** What some conditions speak of: only such observations can matter to them. */
final class Mentions {
  private final Catalogue catalogue;
  private final Set<Object> keys = new HashSet<>();
  private final Map<String, List<Sought>> soughtByKind = new HashMap<>();
  private boolean system;

  /**
   * What conditions speak of.
   *
   * @param conditions by id
   * @param facts the advisory's facts, among which those are that go with the conditions
   */
  Mentions(Map<String, Condition> conditions, Catalogue catalogue, Collection<Object> facts) {
    this.catalogue = catalogue;
    conditions.values().forEach(this::add);
    for (Object fact : facts) {
      if (fact instanceof Replacement replacement
          && conditions.containsKey(replacement.condition())) {
        keys.add(new Key("update", replacement.by()));
      } else if (fact instanceof Sought sought && conditions.containsKey(sought.condition())) {
        soughtByKind.computeIfAbsent(sought.kind(), kind -> new ArrayList<>()).add(sought);
        addList(sought.kind());
      }
    }
  }

  /** Whatever any of some speaks of, and some products besides. */
  Mentions(Catalogue catalogue, Collection<Mentions> all, Collection<String> products) {
    this.catalogue = catalogue;
    for (Mentions each : all) {
      keys.addAll(each.keys);
      each.soughtByKind.forEach(
          (kind, sought) ->
              soughtByKind.computeIfAbsent(kind, key -> new ArrayList<>()).addAll(sought));
      system |= each.system;
    }
    products.forEach(product -> keys.add(new Key("product", product)));
  }

  private void add(Condition condition) {
    if (condition instanceof Condition.ProductCondition product) {
      keys.add(new Key("product", product.product()));
      addList(ListName.PRODUCTS);
    } else if (condition instanceof Condition.SystemCondition) {
      system = true;
    } else if (condition instanceof Condition.UpgradedFromCondition former) {
      keys.add(new Key("former", former.product()));
      addList(ListName.UPGRADED_FROM);
    } else if (condition instanceof Condition.RoleCondition role) {
      keys.add(new Key("role", role.role()));
      addList(ListName.ROLES);
    } else if (condition instanceof Condition.FileCondition file) {
      addFile(file.path());
    } else if (condition instanceof Condition.FileRangeCondition file) {
      addFile(file.path());
    } else if (condition instanceof Condition.FilePresenceCondition file) {
      addFile(file.path());
    } else if (condition instanceof Condition.RegistryCondition registry) {
      String name = RegistryNames.value(registry.value());
      registry.keys().forEach(key -> keys.add(registry(RegistryNames.key(key), name)));
      addList(ListName.REGISTRY);
    } else if (condition instanceof Condition.UpdateCondition update) {
      keys.add(new Key("update", update.kb()));
      addList(ListName.UPDATES);
    } else if (condition instanceof Condition.RemediationCondition remediation) {
      keys.add(new Key("remediation", remediation.remediation()));
      addList(ListName.REMEDIATIONS);
    } else if (condition instanceof Condition.ChannelCondition channel) {
      keys.add(new Key("channel", channel.channel()));
      addList(ListName.UPDATE_CHANNELS);
    } else if (condition instanceof Condition.AnswerCondition answer) {
      keys.add(new Key("question", answer.question()));
    } else if (condition instanceof Condition.ServedHostCondition served
        && served.question() != null) {
      keys.add(new Key("question", served.question()));
    }
  }

  private void addFile(String path) {
    keys.add(new Key("file", PathKey.of(path, catalogue)));
    addList(ListName.FILES);
  }

  private void addList(String list) {
    keys.add(new Key("list", list));
  }

  /** What is observed of something that a condition speaks of, as the condition names it. */
  List<Observation> of(List<Observation> observations) {
    List<Observation> mentioned = new ArrayList<>();
    for (Observation observation : observations) {
      if (has(observation)) {
        mentioned.add(observation);
      }
      if (observation instanceof ObservedFile file && file.exists() != Truth.FALSE) {
        // That it is missing in one folder says nothing of the others.
        String anywhere = PathKey.anywhere(file.key());
        if (!anywhere.equals(file.key()) && keys.contains(new Key("file", anywhere))) {
          mentioned.add(file.at(anywhere));
        }
      }
    }
    return List.copyOf(mentioned);
  }

  /** Whether an observation is of something that a condition speaks of. */
  private boolean has(Observation observation) {
    if (observation instanceof InstalledProduct product) {
      return (system && product.system()) || keys.contains(new Key("product", product.product()));
    }
    if (observation instanceof AbsentProduct product) {
      return keys.contains(new Key("product", product.product()));
    }
    if (observation instanceof DoubtfulProduct product) {
      return keys.contains(new Key("product", product.product()));
    }
    if (observation instanceof FormerProduct product) {
      return keys.contains(new Key("former", product.product()));
    }
    if (observation instanceof ObservedFile file) {
      return keys.contains(new Key("file", file.key()));
    }
    if (observation instanceof UpdateRecord update) {
      return keys.contains(new Key("update", update.kb()));
    }
    if (observation instanceof RemediationRecord remediation) {
      return keys.contains(new Key("remediation", remediation.remediation()));
    }
    if (observation instanceof HeldRole role) {
      return keys.contains(new Key("role", role.role()));
    }
    if (observation instanceof UpdateChannel channel) {
      return keys.contains(new Key("channel", channel.channel()));
    }
    if (observation instanceof RegistryValue value) {
      return keys.contains(registry(value.key(), value.value()));
    }
    if (observation instanceof ObservedThing thing) {
      return soughtByKind.getOrDefault(thing.kind(), List.of()).stream()
          .anyMatch(sought -> mayBe(thing, sought));
    }
    if (observation instanceof Answer answer) {
      return keys.contains(new Key("question", answer.question()));
    }
    return observation instanceof CompleteList list && keys.contains(new Key("list", list.list()));
  }

  /** Whether a thing may be one that is asked for, or is the same as one but for what is asked. */
  private static boolean mayBe(ObservedThing thing, Sought sought) {
    for (Sought.Item item : sought.items()) {
      Collection<String> telling =
          sought.identity().isEmpty() ? item.where().keySet() : sought.identity();
      boolean fits = true;
      for (String attribute : telling) {
        Comparable<?> wanted = item.where().get(attribute);
        Comparable<?> seen = thing.attributes().get(attribute);
        fits &= wanted == null || seen == null || AttributeCheck.same(wanted, seen);
      }
      if (fits) {
        return true;
      }
    }
    return false;
  }

  private static Key registry(String key, String value) {
    return new Key("registry", key + "\0" + value);
  }

  private record Key(String kind, String name) {}
}
