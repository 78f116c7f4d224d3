package org.befund.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.befund.cli.Trial.Outcome;
import org.befund.cli.text.SampleResults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An advisory with a case, outside of the knowledge base, on which {@code kb test} is tried. */
abstract class TrialOfCases {

  static final String CATALOGUE =
      """
      products:
        - id: example-server
          name: Example Server
          kind: application
          names: [Example Server]
          releases:
            - {release: '3.0', version: '3.0'}
            - {release: '3.1', version: '3.1'}
      """;

  static final String ADVISORY =
      """
      id: EX-1
      status: experimental
      publisher: Example Corp
      nature: vulnerability
      title: {en: Example Server accepts any password}
      summary: {en: Example Server 3.0 accepts any password. Upgrade it.}
      sections: {software: {en: Affected software}}
      revisions: [{date: 2024-03-04, summary: {en: First publication}}]
      subjects: [example-server]
      affected: {product: example-server, releases: ['3.0'], section: software}
      remediations:
        - id: upgrade
          category: vendor_fix
          title: {en: Upgrade to 3.1}
          section: software
          availableFrom: 2024-03-04
          steps:
            - {id: back-up, kind: prerequisite, section: software, text: {en: Back it up.}}
      """;

  static final String AFFECTED =
      """
      advisory: EX-1
      cases:
        - name: 3.0 is affected
          clarifies: software
          environment:
            hosts: [{name: app01, products: [{name: Example Server, version: '3.0'}]}]
          host: app01
          expect: {status: known_affected, plan: [upgrade]}
      """;

  static final String WRONG =
      """
        - name: 3.1 is taken for affected
          environment:
            hosts: [{name: app01, products: [{name: Example Server, version: '3.1'}]}]
          host: app01
          expect:
            status: known_affected
            plan: [upgrade]
            noSteps: {upgrade: [back-up]}
      """;

  @TempDir Path folder;

  /** So wide that the length of the folder's name makes no line wrap. */
  private final Trial trial =
      Trial.of(SampleResults.result()).with(Map.of("COLUMNS", "1000", "LANG", "C"));

  @BeforeEach
  void write() throws IOException {
    write("catalogue/products.yaml", CATALOGUE);
    write("advisories/1.yaml", ADVISORY);
    write("advisories/1.cases.yaml", AFFECTED);
  }

  Outcome test(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "kb";
    all[1] = "test";
    System.arraycopy(args, 0, all, 2, args.length);
    return trial.run(all);
  }

  String shortened(String text) {
    return text.replace(folder.resolve("advisories") + "/", "");
  }

  void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
