package org.befund.kb.lint;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is declared is needed somewhere. */
final class UseCheck {

  private UseCheck() {}

  static void run(AdvisoryIndex index, NamedConditions conditions, Flaws flaws) {
    sections(index, flaws);
    Set<String> needed = conditions.needed();
    for (Map.Entry<String, Place> each : index.declared(Target.CONDITION).entrySet()) {
      if (!needed.contains(each.getKey())) {
        String message = "nothing needs the condition '" + each.getKey() + "'";
        flaws.atKey(Code.UNUSED_CONDITION, each.getValue(), message);
      }
    }
    questions(index, flaws);
    signatures(index, flaws);
    proofs(index, flaws);
  }

  /** Where nothing can show whether a correction was applied, no host is known to lack it. */
  private static void proofs(AdvisoryIndex index, Flaws flaws) {
    for (Place remediation : index.root().items("remediations")) {
      Place corrects = remediation.key("corrects");
      if (corrects != null
          && "true".equals(corrects.text())
          && remediation.items("proofs").isEmpty()) {
        flaws.at(
            Code.NO_PROOF,
            corrects,
            "'"
                + remediation.name()
                + "' corrects the problem and has no 'proofs', so where it can be had"
                + " every affected host stays under investigation");
      }
    }
  }

  private static void sections(AdvisoryIndex index, Flaws flaws) {
    Set<String> cited = cited(index, Target.SECTION);
    for (Map.Entry<String, Place> each : index.declared(Target.SECTION).entrySet()) {
      if (!cited.contains(each.getKey())) {
        String message = "nothing cites the section '" + each.getKey() + "'";
        flaws.atKey(Code.UNUSED_SECTION, each.getValue(), message);
      }
    }
  }

  private static void questions(AdvisoryIndex index, Flaws flaws) {
    Set<String> asked = cited(index, Target.QUESTION);
    for (Map.Entry<String, Place> each : index.declared(Target.QUESTION).entrySet()) {
      if (!asked.contains(each.getKey())) {
        String message = "no condition asks the question '" + each.getKey() + "'";
        flaws.atKey(Code.UNUSED_QUESTION, each.getValue(), message);
      }
    }
  }

  /** A signature that no other line names, where the advisory does name signatures. */
  private static void signatures(AdvisoryIndex index, Flaws flaws) {
    Set<String> named = cited(index, Target.SIGNATURE);
    boolean any = named.remove("any");
    for (String way : cited(index, Target.ENCODING)) {
      any |= way.equals("signatures");
      for (String id : index.declared(Target.SIGNATURE).keySet()) {
        String place = "signatures." + id;
        if (way.equals(place) || way.startsWith(place + ".") || way.startsWith(place + "[")) {
          named.add(id);
        }
      }
    }
    if (any || named.isEmpty()) {
      return;
    }
    for (Map.Entry<String, Place> each : index.declared(Target.SIGNATURE).entrySet()) {
      if (!named.contains(each.getKey())) {
        Place id = each.getValue().key("id");
        String message =
            "no correlation, condition or fact speaks of the signature '" + each.getKey() + "'";
        flaws.at(Code.UNUSED_SIGNATURE, id == null ? each.getValue() : id, message);
      }
    }
  }

  private static Set<String> cited(AdvisoryIndex index, Target target) {
    Set<String> names = new HashSet<>();
    for (Citation citation : index.citations()) {
      if (citation.target() == target) {
        names.add(citation.name());
      }
    }
    return names;
  }
}
