package org.befund.benchmarks;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A host that there is not, of which everything is known.
 *
 * @param products the version by product
 * @param updates the KB numbers of what is installed
 * @param files the version by path
 * @param disabled the registry keys whose value {@code Disabled} is 1
 * @param roles its roles
 */
record MadeHost(
    String name,
    Map<Integer, String> products,
    Set<String> updates,
    Map<String, String> files,
    Set<String> disabled,
    Set<String> roles) {

  /** A host of which nothing is there yet. */
  static MadeHost empty(String name) {
    return new MadeHost(
        name, new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
  }

  /** Its entry in an environment file. */
  String yaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("  - name: ").append(name);
    yaml.append("\n    complete: [products, updates, files, registry, roles]");
    yaml.append("\n    roles: [").append(String.join(", ", roles)).append("]\n");
    yaml.append("    products:\n");
    products.forEach(
        (product, version) ->
            yaml.append("      - {name: ")
                .append(MadeProduct.of(product).name())
                .append(", version: \"")
                .append(version)
                .append("\"}\n"));
    yaml.append("      - {name: Something that nobody knows, version: \"1.0\"}\n");
    yaml.append("    updates:\n");
    updates.forEach(
        kb -> yaml.append("      - {kb: \"").append(kb).append("\", state: installed}\n"));
    yaml.append("    files:\n");
    files.forEach(
        (path, version) ->
            yaml.append("      - {path: '")
                .append(path)
                .append("', version: ")
                .append(version)
                .append("}\n"));
    yaml.append("    registry:\n");
    disabled.forEach(
        key ->
            yaml.append("      - {key: '")
                .append(key)
                .append("', value: Disabled, data: \"1\"}\n"));
    return yaml.toString();
  }
}
