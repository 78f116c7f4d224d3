package org.befund.benchmarks;

import org.befund.kb.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * Decides on made advisories in plain Java: no rules, no reasons, nothing unknown. What Befund
 * costs is held against this, and what it says must agree with it.
 */
final class PlainDecision {

  private PlainDecision() {}

  /** Whether an advisory is about a product that a host has. */
  static boolean concerns(MadeAdvisory advisory, MadeHost host) {
    return host.products().containsKey(advisory.product().number());
  }

  /** The status, in CSAF's words, of a host that has the product. */
  static String status(MadeAdvisory advisory, MadeHost host, MadeEnvironment environment) {
    if (!isAffected(advisory, host, environment)) {
      return "known_not_affected";
    }
    return isUpdated(advisory, host) ? "fixed" : "known_affected";
  }

  private static boolean isAffected(
      MadeAdvisory advisory, MadeHost host, MadeEnvironment environment) {
    Version version = version(host.products().get(advisory.product().number()));
    if (version.compareTo(version(advisory.fixed())) >= 0) {
      return false;
    }
    return switch (advisory.kind()) {
      case REGISTRY -> !host.disabled().contains(advisory.registryKey());
      case ROLE -> host.roles().contains("made-role");
      case SERVED -> serves(advisory, host, environment);
      case UPDATE, FILE, LOG -> true;
    };
  }

  private static boolean serves(MadeAdvisory advisory, MadeHost host, MadeEnvironment environment) {
    for (MadeHost other : environment.hosts()) {
      if (other != host && other.products().containsKey(advisory.product().number() + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUpdated(MadeAdvisory advisory, MadeHost host) {
    if (advisory.kind() == MadeAdvisory.Kind.FILE && host.files().containsKey(advisory.file())) {
      return version(host.files().get(advisory.file())).compareTo(version("2.0.0.0")) >= 0;
    }
    return host.updates().contains(advisory.kb());
  }

  private static Version version(@Nullable String text) {
    return Version.parse(String.valueOf(text)).orElseThrow();
  }
}
