package org.befund.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An environment that is made up.
 *
 * @param hosts its hosts; there are no others
 */
record MadeEnvironment(List<MadeHost> hosts) {

  MadeEnvironment {
    hosts = List.copyOf(hosts);
  }

  /**
   * An environment of so many hosts, each with the products of some advisories, some of them
   * corrected, worked around or out of reach.
   *
   * @param advisories what is about its hosts
   * @param each how many of the advisories are about a host
   */
  static MadeEnvironment of(int count, List<MadeAdvisory> advisories, int each) {
    List<MadeHost> hosts = new ArrayList<>();
    Random random = new Random(Made.SEED + count);
    for (int i = 0; i < count; i++) {
      MadeHost host = MadeHost.empty("host" + i);
      for (int j = 0; j < each; j++) {
        expose(host, advisories.get((i * each + j) % advisories.size()), random);
      }
      hosts.add(host);
    }
    return new MadeEnvironment(hosts);
  }

  private static void expose(MadeHost host, MadeAdvisory advisory, Random random) {
    MadeProduct product = advisory.product();
    host.products().putIfAbsent(product.number(), Made.one(product.versions(), random));
    boolean updated = random.nextInt(3) == 0;
    if (updated) {
      host.updates().add(advisory.kb());
    }
    switch (advisory.kind()) {
      case FILE -> host.files().put(advisory.file(), updated ? "2.0.0.7" : "1.0.0.7");
      case REGISTRY -> {
        if (random.nextBoolean()) {
          host.disabled().add(advisory.registryKey());
        }
      }
      case ROLE -> host.roles().add(random.nextBoolean() ? "made-role" : "other-role");
      case SERVED -> {
        if (random.nextBoolean()) {
          MadeProduct served = MadeProduct.of(product.number() + 1);
          host.products().putIfAbsent(served.number(), served.versions().get(0));
        }
      }
      case UPDATE, LOG -> {}
    }
  }

  /** Its file. */
  String yaml() {
    StringBuilder yaml = new StringBuilder("environment: made\ncomplete: [hosts]\nhosts:\n");
    hosts.forEach(host -> yaml.append(host.yaml()));
    return yaml.toString();
  }
}
