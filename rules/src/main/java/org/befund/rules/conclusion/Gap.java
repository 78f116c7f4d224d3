package org.befund.rules.conclusion;

import java.util.List;
import org.befund.kb.advisory.Condition;
import org.befund.rules.knowledge.Place;
import org.befund.rules.knowledge.Sought;
import org.befund.rules.observation.Variant;
import org.jspecify.annotations.Nullable;

/** A fact that is missing, so that a judgement is open. */
public sealed interface Gap {

  /** The host of which it is missing. */
  String host();

  /** Which release of an installed product it is. */
  record Release(String host, String product, List<String> possible) implements Gap {
    public Release {
      possible = List.copyOf(possible);
    }
  }

  /** Whether a product is installed. */
  record Product(String host, String product) implements Gap {}

  /**
   * What the operating system is.
   *
   * @param product the product that it is, where only its service pack is missing; else null
   */
  record System(String host, @Nullable String product) implements Gap {}

  /**
   * Which variant of a product it is, by one trait.
   *
   * @param condition the condition that asks for it
   */
  record Trait(String host, String product, Variant.Trait trait, Condition condition)
      implements Gap {}

  /** What the host was upgraded from. */
  record UpgradedFrom(String host, Condition.UpgradedFromCondition condition) implements Gap {}

  /**
   * The version of a file, held against ranges.
   *
   * @param key the file's path in the form that observations have
   */
  record FileRange(String host, Condition.FileRangeCondition condition, String key)
      implements Gap {}

  /**
   * Whether a file is there.
   *
   * @param key the file's path in the form that observations have
   */
  record FilePresence(String host, Condition.FilePresenceCondition condition, String key)
      implements Gap {}

  /**
   * What things of a declared kind there are.
   *
   * @param sought what the condition asks for, in the form that observations have
   */
  record Observed(String host, Condition.ObservedCondition condition, Sought sought)
      implements Gap {}

  /**
   * The version of a file.
   *
   * @param key the file's path in the form that observations have
   */
  record FileVersion(String host, Condition.FileCondition condition, String key) implements Gap {}

  /** Whether an update is installed. */
  record Update(String host, String kb) implements Gap {}

  /** On which day an update was installed. */
  record UpdateDay(String host, Condition.UpdateCondition condition) implements Gap {}

  /** Whether a remediation is applied. */
  record Remediation(String host, String remediation) implements Gap {}

  /** Whether the host has a role. */
  record Role(String host, String role) implements Gap {}

  /** Whether the host uses a channel. */
  record Channel(String host, String channel) implements Gap {}

  /**
   * What registry values hold.
   *
   * @param places where the condition looks, one for each key
   */
  record Registry(String host, Condition.RegistryCondition condition, List<Place> places)
      implements Gap {
    public Registry {
      places = List.copyOf(places);
    }
  }

  /** What a person would answer. */
  record Question(String host, String question) implements Gap {}

  /** Whether some served host meets a condition. */
  record Served(String host, Condition.ServedHostCondition condition) implements Gap {}

  /** Whether the logs show the problem. */
  record Evidence(String host, String advisory) implements Gap {}

  /** When a remediation was applied, held against a log entry. */
  record Age(String host, String advisory, String remediation) implements Gap {}
}
