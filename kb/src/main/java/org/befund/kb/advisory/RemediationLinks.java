package org.befund.kb.advisory;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.document.Nearest;

/** What remediations of one advisory say of each other. */
final class RemediationLinks {
  private final Map<String, Remediation> byId = new LinkedHashMap<>();

  private RemediationLinks(List<Remediation> remediations) {
    remediations.forEach(remediation -> byId.put(remediation.id(), remediation));
  }

  /**
   * Looks where the links lead.
   *
   * @throws IllegalArgumentException for one that leads nowhere or back to where it began
   */
  static void check(List<Remediation> remediations) {
    RemediationLinks links = new RemediationLinks(remediations);
    links.components();
    for (Remediation each : remediations) {
      links.supersession(each);
      links.removal(each);
    }
  }

  /** One that is for all of the host would leave open which components it corrects. */
  private void components() {
    boolean some = byId.values().stream().anyMatch(each -> !each.component().isEmpty());
    for (Remediation each : byId.values()) {
      if (some && each.component().isEmpty() && each.removes() == null) {
        throw new IllegalArgumentException(
            "the remediation '"
                + each.id()
                + "' needs a 'component', as another remediation has one");
      }
    }
  }

  private void supersession(Remediation first) {
    Set<String> passed = new HashSet<>();
    Remediation each = first;
    for (Supersession next = each.supersededBy(); next != null; next = each.supersededBy()) {
      if (!passed.add(each.id())) {
        throw new IllegalArgumentException(
            "the remediation '" + first.id() + "' supersedes itself in the end");
      }
      each = remediation(next.remediation(), each.id(), "supersededBy");
    }
  }

  private void removal(Remediation each) {
    String removes = each.removes();
    if (removes == null) {
      return;
    }
    Remediation removed = remediation(removes, each.id(), "removes");
    if (removed.withdrawn() == null) {
      throw new IllegalArgumentException(
          "the remediation '" + each.id() + "' removes '" + removes + "', which is not withdrawn");
    }
    if (each.corrects() || removed.removes() != null) {
      throw new IllegalArgumentException(
          "the remediation '"
              + each.id()
              + "' removes another; it must not correct the problem,"
              + " and the other must not remove one itself");
    }
  }

  private Remediation remediation(String id, String of, String key) {
    Remediation found = byId.get(id);
    if (found == null) {
      String nearest = Nearest.to(id, byId.keySet());
      throw new IllegalArgumentException(
          "'"
              + key
              + "' of the remediation '"
              + of
              + "': there is no remediation '"
              + id
              + "'"
              + (nearest == null ? "" : "; did you mean '" + nearest + "'?"));
    }
    return found;
  }
}
