package org.befund.rules.conclusion;

import java.util.List;
import org.befund.kb.advisory.Condition;
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

  /** What the operating system is. */
  record System(String host, String product) implements Gap {}

  /**
   * The version of a file.
   *
   * @param key the file's path in the form that observations have
   */
  record FileVersion(String host, Condition.FileCondition condition, String key) implements Gap {}

  /** Whether an update is installed. */
  record Update(String host, String kb) implements Gap {}

  /** Whether a remediation is applied. */
  record Remediation(String host, String remediation) implements Gap {}

  /** Whether the host has a role. */
  record Role(String host, String role) implements Gap {}

  /** Whether the host uses a channel. */
  record Channel(String host, String channel) implements Gap {}

  /**
   * What a registry value holds.
   *
   * @param key the registry key in the form that observations have
   * @param name the value's name in that form
   * @param data the data asked for in that form; null when any will do
   */
  record Registry(
      String host,
      Condition.RegistryCondition condition,
      String key,
      String name,
      @Nullable String data)
      implements Gap {}

  /** What a person would answer. */
  record Question(String host, String question) implements Gap {}

  /** Whether some served host meets a condition. */
  record Served(String host, Condition.ServedHostCondition condition) implements Gap {}

  /** Whether the logs show the problem. */
  record Evidence(String host, String advisory) implements Gap {}

  /** When a remediation was applied, held against a log entry. */
  record Age(String host, String advisory, String remediation) implements Gap {}
}
