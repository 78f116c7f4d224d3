package org.befund.engine.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.MitigatingFactor;
import org.befund.kb.advisory.Remediation;
import org.befund.kb.advisory.Step;
import org.befund.kb.document.Nearest;
import org.befund.kb.document.Node;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import org.befund.kb.document.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in a file of cases that mean nothing: a case that expects that a misspelt step is not
 * told would pass for ever.
 */
final class CaseNames {
  private final SourceText source;
  private final Advisory advisory;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> remediations;

  private CaseNames(SourceText source, Advisory advisory) {
    this.source = source;
    this.advisory = advisory;
    this.remediations = advisory.remediations().stream().map(Remediation::id).toList();
  }

  /**
   * What is wrong with the names of a file of cases that is well formed.
   *
   * @param root the file's tree
   */
  static List<Problem> problems(SourceText source, Node root, Advisory advisory) {
    CaseNames names = new CaseNames(source, advisory);
    Set<String> seen = new HashSet<>();
    each(find(root, "cases"), node -> names.check(node, seen));
    return names.problems;
  }

  /** That the advisory which a file of cases names is not known. */
  static Problem noAdvisory(SourceText source, Node root, Collection<String> known) {
    Node node = find(root, "advisory");
    String id = node instanceof Node.Scalar scalar ? scalar.text() : "";
    Position at = node == null ? Position.START : node.at();
    String nearest = Nearest.to(id, known);
    return new Problem(
        source.name(),
        at,
        "there is no advisory '" + id + "', neither in the knowledge base nor beside this file",
        source.line(at.line()),
        List.of(),
        nearest);
  }

  private void check(Node node, Set<String> seen) {
    if (find(node, "name") instanceof Node.Scalar name && !seen.add(name.text())) {
      problem(name.at(), "a case of the name '" + name.text() + "' stands above", List.of(), null);
    }
    Set<String> probed = new HashSet<>();
    advisory.facts().forEach(fact -> probed.add(fact.number()));
    advisory.readings().forEach(reading -> probed.add(reading.id()));
    advisory.errata().forEach(erratum -> probed.add(erratum.id()));
    if (!probed.isEmpty()) {
      each(find(node, "probes"), each -> known(each, "fact or reading", probed));
    }
    known(find(node, "clarifies"), "section", advisory.sections().keySet());
    List<String> hosts = new ArrayList<>();
    each(
        find(find(node, "environment"), "hosts"),
        host -> {
          if (find(host, "name") instanceof Node.Scalar name) {
            hosts.add(name.text().strip());
          }
        });
    known(find(node, "host"), "host", hosts);
    expectation(find(node, "expect"));
  }

  private void expectation(@Nullable Node expect) {
    each(find(expect, "plan"), each -> known(each, "remediation", remediations));
    named(find(expect, "remediations"), false);
    named(find(expect, "steps"), true);
    named(find(expect, "noSteps"), true);
    if (find(expect, "mitigatingFactors") instanceof Node.Mapping mapping) {
      List<String> factors =
          advisory.mitigatingFactors().stream().map(MitigatingFactor::id).toList();
      for (Node.Entry entry : mapping.entries()) {
        known(new Node.Scalar(entry.at(), entry.key()), "mitigating factor", factors);
      }
    }
  }

  private void named(@Nullable Node node, boolean steps) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        known(new Node.Scalar(entry.at(), entry.key()), "remediation", remediations);
        Remediation remediation = advisory.remediation(entry.key());
        if (steps && remediation != null) {
          List<String> ids = remediation.steps().stream().map(Step::id).toList();
          each(entry.value(), each -> known(each, "step", ids));
        }
      }
    }
  }

  private void known(@Nullable Node node, String what, Collection<String> names) {
    if (node instanceof Node.Scalar name && !names.contains(name.text().strip())) {
      problem(
          name.at(),
          "there is no " + what + " '" + name.text() + "'",
          List.copyOf(names),
          Nearest.to(name.text(), names));
    }
  }

  private void problem(
      Position at, String message, List<String> expected, @Nullable String nearest) {
    problems.add(
        new Problem(source.name(), at, message, source.line(at.line()), expected, nearest));
  }

  private static @Nullable Node find(@Nullable Node node, String key) {
    Node.Entry entry = node instanceof Node.Mapping mapping ? mapping.entry(key) : null;
    return entry == null ? null : entry.value();
  }

  private static void each(@Nullable Node node, Consumer<Node> action) {
    if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(action);
    }
  }
}
