package org.befund.engine.supposition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.HostDraft;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict depends on besides the knowledge.
 *
 * @param asOf the day whose knowledge counts
 */
public record Circumstances(Environment environment, LocalDate asOf) {

  /** The host of a name, case aside; null when there is none. */
  public @Nullable Host host(@Nullable String name) {
    if (name != null) {
      for (Host host : environment.hosts()) {
        if (host.name().equals(name)) {
          return host;
        }
      }
      for (Host host : environment.hosts()) {
        if (folded(host.name()).equals(folded(name))) {
          return host;
        }
      }
    }
    return null;
  }

  /** The same, with one host described otherwise. */
  Circumstances with(@Nullable String host, Consumer<HostDraft> change) {
    Host changed = host(host);
    List<Host> hosts = new ArrayList<>(environment.hosts());
    for (int i = 0; i < hosts.size(); i++) {
      if (hosts.get(i) == changed) {
        HostDraft draft = new HostDraft(changed);
        change.accept(draft);
        hosts.set(i, draft.host());
      }
    }
    return with(hosts);
  }

  /** The same with other hosts. */
  Circumstances with(List<Host> hosts) {
    return with(
        new Environment(environment.file(), environment.name(), environment.complete(), hosts));
  }

  /** The same of another environment. */
  Circumstances with(Environment other) {
    return new Circumstances(other, asOf);
  }

  static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
