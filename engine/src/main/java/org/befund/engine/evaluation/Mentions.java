package org.befund.engine.evaluation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.befund.engine.recognition.PathKey;
import org.befund.engine.recognition.RegistryNames;
import org.befund.kb.advisory.Condition;
import org.befund.kb.catalogue.Catalogue;
import org.befund.rules.observation.AbsentProduct;
import org.befund.rules.observation.Answer;
import org.befund.rules.observation.CompleteList;
import org.befund.rules.observation.DoubtfulProduct;
import org.befund.rules.observation.HeldRole;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.Observation;
import org.befund.rules.observation.ObservedFile;
import org.befund.rules.observation.RegistryValue;
import org.befund.rules.observation.RemediationRecord;
import org.befund.rules.observation.UpdateChannel;
import org.befund.rules.observation.UpdateRecord;

/** What some conditions speak of: only such observations can matter to them. */
final class Mentions {
  private final Catalogue catalogue;
  private final Set<Object> keys = new HashSet<>();
  private boolean system;

  Mentions(Collection<Condition> conditions, Catalogue catalogue) {
    this.catalogue = catalogue;
    conditions.forEach(this::add);
  }

  private void add(Condition condition) {
    if (condition instanceof Condition.ProductCondition product) {
      keys.add(new Key("product", product.product()));
    } else if (condition instanceof Condition.SystemCondition) {
      system = true;
    } else if (condition instanceof Condition.RoleCondition role) {
      keys.add(new Key("role", role.role()));
    } else if (condition instanceof Condition.FileCondition file) {
      keys.add(new Key("file", PathKey.of(file.path(), catalogue)));
    } else if (condition instanceof Condition.FileRangeCondition file) {
      keys.add(new Key("file", PathKey.of(file.path(), catalogue)));
    } else if (condition instanceof Condition.FilePresenceCondition file) {
      keys.add(new Key("file", PathKey.of(file.path(), catalogue)));
    } else if (condition instanceof Condition.RegistryCondition registry) {
      registry.keys().forEach(key -> keys.add(new Key("registry", RegistryNames.key(key))));
    } else if (condition instanceof Condition.UpdateCondition update) {
      keys.add(new Key("update", update.kb()));
    } else if (condition instanceof Condition.RemediationCondition remediation) {
      keys.add(new Key("remediation", remediation.remediation()));
    } else if (condition instanceof Condition.ChannelCondition channel) {
      keys.add(new Key("channel", channel.channel()));
    } else if (condition instanceof Condition.AnswerCondition answer) {
      keys.add(new Key("question", answer.question()));
    } else if (condition instanceof Condition.ServedHostCondition served
        && served.question() != null) {
      keys.add(new Key("question", served.question()));
    }
  }

  /** Whether an observation is of something that a condition speaks of. */
  boolean has(Observation observation) {
    if (observation instanceof InstalledProduct product) {
      return (system && product.system()) || keys.contains(new Key("product", product.product()));
    }
    if (observation instanceof AbsentProduct product) {
      return keys.contains(new Key("product", product.product()));
    }
    if (observation instanceof DoubtfulProduct product) {
      return keys.contains(new Key("product", product.product()));
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
    if (observation instanceof RegistryValue registry) {
      return keys.contains(new Key("registry", registry.key()));
    }
    if (observation instanceof Answer answer) {
      return keys.contains(new Key("question", answer.question()));
    }
    return observation instanceof CompleteList;
  }

  private record Key(String kind, String name) {}
}
