package org.befund.benchmarks;

import java.util.Random;

/** Writes a made advisory the way an analyst would, with as many words around it. */
final class AdvisoryYaml {
  private static final String[] SECTIONS = {
    "overview", "affected", "faq", "details", "actions", "workarounds", "revisions"
  };

  private final MadeAdvisory advisory;
  private final Random random;
  private final StringBuilder yaml = new StringBuilder();

  private AdvisoryYaml(MadeAdvisory advisory) {
    this.advisory = advisory;
    this.random = advisory.random();
  }

  static String of(MadeAdvisory advisory) {
    return new AdvisoryYaml(advisory).write();
  }

  private String write() {
    head();
    conditions();
    remediations();
    if (advisory.kind() == MadeAdvisory.Kind.LOG) {
      signature();
    }
    readings();
    return yaml.toString();
  }

  private void line(String line) {
    yaml.append(line).append('\n');
  }

  private String text(int words) {
    return Made.text(random, words);
  }

  private void head() {
    line("id: " + advisory.id());
    line("status: stable\npublisher: Made\nnature: non-security");
    line("title: " + text(7));
    line("summary: " + text(40));
    line("sections:");
    for (String section : SECTIONS) {
      line("  " + section + ": " + text(3));
    }
    line("references:");
    line("  - {url: 'https://example.org/kb/" + advisory.kb() + "', text: " + text(6) + "}");
    line("revisions:");
    line("  - {date: 2008-06-13, section: revisions, summary: " + text(6) + "}");
    line(
        "  - {date: 2008-07-09, section: revisions, summary: " + text(6) + ", concerns: [update]}");
    line("subjects: [" + advisory.product().id() + "]");
  }

  private void conditions() {
    line("conditions:");
    line("  release:");
    line("    product: " + advisory.product().id());
    line("    versions: [{below: " + advisory.fixed() + "}]");
    line("    section: affected");
    line("    text: " + text(9));
    line("    find: " + text(12));
    line("affected:");
    line("  allOf:");
    line("    - condition: release");
    switch (advisory.kind()) {
      case REGISTRY ->
          line(
              "    - not: {registry: '"
                  + advisory.registryKey()
                  + "', value: Disabled, data: \"1\", section: workarounds}");
      case ROLE -> {
        line("    - role: made-role");
        line("exemptions:");
        line("  - when: {role: made-exempt, section: faq}");
        line("    confidence: high\n    section: faq\n    text: " + text(10));
      }
      case SERVED ->
          line(
              "    - servedHost: {product: "
                  + MadeProduct.of(advisory.product().number() + 1).id()
                  + ", section: faq, text: "
                  + text(6)
                  + "}");
      case UPDATE, FILE, LOG -> {}
    }
  }

  private void remediations() {
    line("remediations:");
    line("  - id: update\n    category: vendor_fix\n    corrects: true\n    section: actions");
    line("    title: " + text(8));
    line("    appliesWhen: {condition: release}");
    line("    releases:");
    line("      - {date: 2008-07-09, section: revisions, text: " + text(6) + "}");
    line("    proofs:");
    if (advisory.kind() == MadeAdvisory.Kind.FILE) {
      line("      - confidence: high");
      line("        when: {file: '" + advisory.file() + "', atLeast: 2.0.0.0, section: faq}");
    }
    line("      - confidence: medium");
    line(
        "        when: {update: \""
            + advisory.kb()
            + "\", section: actions, text: "
            + text(9)
            + "}");
    line("    steps:");
    line("      - {id: install, kind: action, section: actions, text: " + text(15) + "}");
    line("      - {id: check, kind: verification, section: faq, text: " + text(15) + "}");
    if (advisory.kind() == MadeAdvisory.Kind.REGISTRY) {
      line("  - id: workaround\n    category: workaround\n    section: workarounds");
      line("    availableFrom: 2008-06-13\n    title: " + text(8));
      line("    proofs:");
      line("      - confidence: high");
      line(
          "        when: {registry: '"
              + advisory.registryKey()
              + "', value: Disabled, data: \"1\"}");
      line("    steps:");
      line("      - {id: set, kind: action, section: workarounds, text: " + text(20) + "}");
      line("      - {id: undo, kind: removal, section: workarounds, text: " + text(12) + "}");
    }
  }

  private void signature() {
    line("signatures:");
    line("  - id: failure\n    section: faq\n    format: software-distribution");
    line("    where: subject\n    strength: medium\n    title: " + text(6));
    line("    steps:\n      - {line: " + advisory.logLine() + "}");
  }

  /** One advisory in eight has a great deal to explain; most have little. */
  private void readings() {
    line("readings:");
    int readings = random.nextInt(8) == 0 ? 12 : random.nextInt(3);
    for (int i = 0; i < readings; i++) {
      line(
          "  - {id: r"
              + i
              + ", section: faq, question: "
              + text(12)
              + ", reading: "
              + text(25)
              + "}");
    }
    line("facts:");
    int facts = random.nextInt(8) == 0 ? 30 : 2 + random.nextInt(5);
    for (int i = 1; i <= facts; i++) {
      line("  - {number: \"" + i + "\", section: overview, encoded: text, text: " + text(18) + "}");
    }
  }
}
