package org.befund.cli;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

final class YamlTrial {

  private YamlTrial() {}

  static String read() {
    String text = "environment: contoso-hq\nhosts:\n  - name: wsus01\n    os: {name: no}\n";
    StringBuilder seen = new StringBuilder();
    try (JsonParser parser =
        YAMLFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          seen.append(parser.getString()).append(' ');
        }
      }
    }
    return seen.toString();
  }
}
