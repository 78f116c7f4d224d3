package org.befund.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.befund.engine.Inquiry;
import org.befund.engine.counterfactual.Experiment;
import org.befund.engine.counterfactual.WhatIf;
import org.befund.engine.oracle.Site.Machine;
import org.befund.engine.result.Assessment;
import org.befund.engine.supposition.Supposition;
import org.befund.engine.supposition.UnreadableFact;
import org.befund.kb.advisory.Advisory;

/** What would be so is what a fresh evaluation of the changed environment says. */
class WhatIfPropertiesTest {
  private static final String SETUP =
      "registry:HKLM\\SOFTWARE\\Microsoft\\Update Services\\Server\\Setup\\InstallType";

  @Provide
  Arbitrary<Site> sites() {
    return Bench.sites();
  }

  @Provide
  Arbitrary<List<Integer>> numbers() {
    return Bench.numbers(30);
  }

  @Property(
      tries = 600,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void whatWouldBeSoIsWhatAFreshEvaluationSays(
      @ForAll("sites") Site site, @ForAll("numbers") List<Integer> numbers) throws UnreadableFact {
    Path file = Bench.write(site);
    Inquiry inquiry = Bench.inquire(file, site.day());
    List<Supposition> supposed = supposed(site, inquiry, new Dice(numbers));
    Site changed = site;
    for (Supposition each : supposed) {
      changed = SiteChanges.suppose(changed, each);
    }
    Experiment experiment = new Experiment(inquiry, "en");
    List<Assessment> would = new ArrayList<>();
    for (Machine machine : site.machines()) {
      for (Advisory advisory : inquiry.advisories()) {
        WhatIf answer = experiment.whatIf(advisory, machine.name(), supposed);
        would.add(answer.after());
        boolean same = withoutPlaces(answer.before()).equals(withoutPlaces(answer.after()));
        if (same) {
          assertThat(answer.differences()).isEmpty();
          assertThat(answer.steps()).isEmpty();
        } else if (!said(answer.before()).equals(said(answer.after()))) {
          assertThat(answer.differences()).isNotEmpty();
          assertThat(answer.steps()).isNotEmpty();
        }
      }
    }
    List<Assessment> fresh = Bench.assessAll(changed, SiteChanges.tree(changed, supposed));
    assertThat(would.stream().map(WhatIfPropertiesTest::withoutPlaces))
        .as("%s%n%s as of %s", supposed, SiteText.text(SiteText.tree(site), true), site.day())
        .isEqualTo(fresh.stream().map(WhatIfPropertiesTest::withoutPlaces).toList());
  }

  /** Up to three suppositions about different facts. */
  private static List<Supposition> supposed(Site site, Inquiry inquiry, Dice dice)
      throws UnreadableFact {
    List<Supposition> supposed = new ArrayList<>();
    Set<Object> facts = new HashSet<>();
    for (int left = 1 + dice.upTo(3); left > 0; left--) {
      String host = dice.of(site.machines()).name();
      Machine machine = site.machine(host);
      String text =
          dice.of(
              host + "/answer:wsus-catalog-in-use=" + dice.of("yes", "no", "unknown"),
              host + "/answer:office-2003-in-environment=" + dice.of("yes", "no", "unknown"),
              host + "/answer:wsus-console-only=" + dice.of("yes", "no"),
              host + "/product:WSUS=" + dice.of("3.0 SP1", "3.0 RTM", "2.0", "not_installed"),
              host + "/product:wsus=" + dice.of("unknown", "installed", "later", "3.0 SP2"),
              host + "/product:Office 2003=" + dice.of("installed", "not_installed", "unknown"),
              host + "/product:sccm-2007=" + dice.of("SP1", "not_installed", "installed", "SP2"),
              host + "/update:954960=" + dice.of("installed", "failed", "not_installed", "unknown"),
              host + "/update:KB954474=installed@2008-06-2" + dice.upTo(9),
              host
                  + "/file:"
                  + Sites.LIBRARY
                  + "="
                  + dice.of("3.1.6001.66", "3.1.6001.65", "missing", "unknown", "present", "3.2.1"),
              host + "/file:" + Sites.LIBRARY + "=3.1.6001.66@2008-08-15T23:59:59Z",
              host
                  + "/remediation:"
                  + dice.of("install-update-kb954960", "workaround-kb954960")
                  + "="
                  + dice.of("applied", "not_applied", "unknown"),
              host + "/" + SETUP + "=" + dice.of("2", "0x1", "missing", "unknown", "present"),
              host + "/role:update-server=" + dice.of("yes", "no", "unknown"),
              host + "/complete:" + dice.of("products", "updates", "roles", "files") + "=true",
              host + "/complete:" + dice.of("products", "updates", "roles", "files") + "=false",
              "*/complete:" + dice.of("products", "registry") + "=" + dice.of("true", "false"),
              "complete:hosts=" + dice.of("true", "false"),
              host + "/servedBy=" + dice.of("nobody", "wsus01", "unknown"),
              machine.logs().isEmpty()
                  ? "as-of=2008-07-08"
                  : host
                      + "/log:"
                      + host
                      + "-"
                      + dice.upTo(machine.logs().size())
                      + ".log=withheld",
              "as-of=2008-0" + (6 + dice.upTo(3)) + "-1" + dice.upTo(9));
      Supposition read = inquiry.grammar().read(text, inquiry.circumstances(), null);
      assertThat(inquiry.grammar().read(read.toString(), inquiry.circumstances(), null))
          .isEqualTo(read);
      if (facts.add(read.fact())) {
        supposed.add(read);
      }
    }
    return supposed;
  }

  private static String said(Assessment assessment) {
    return assessment.status()
        + " "
        + assessment.confidence()
        + " "
        + assessment.plan()
        + assessment.kind()
        + assessment.match()
        + assessment.remediations().stream().map(r -> r.id() + r.state()).toList();
  }

  /** What an assessment says, but for the places where entries stand. */
  static List<Object> withoutPlaces(Assessment a) {
    List<Object> parts = new ArrayList<>();
    for (Assessment.Reason r : a.reasons()) {
      parts.add(List.of(r.id(), r.rule(), r.statement(), r.truth(), r.premises()));
    }
    return List.of(
        a.advisory(),
        a.host(),
        said(a),
        a.findings(),
        a.unknowns(),
        a.remediations(),
        a.conflicts(),
        parts);
  }
}
