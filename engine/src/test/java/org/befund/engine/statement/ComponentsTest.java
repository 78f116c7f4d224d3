package org.befund.engine.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.befund.engine.result.Assessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Components of a host that are corrected each by itself, in every combination. */
class ComponentsTest {
  private static final List<String> TRUTHS = List.of("true", "false", "unknown");

  /** One component: whether the host has it, and which of its remediations are applied. */
  record Component(String has, Map<String, String> applied) {

    String given(String name) {
      StringBuilder given = new StringBuilder(name + "=" + has);
      applied.forEach(
          (id, truth) -> {
            if (!truth.equals("unknown")) {
              given.append(' ').append(id).append('=');
              given.append(truth.equals("true") ? "applied" : "not_applied");
            }
          });
      return given.toString();
    }

    /** Whether a remediation for it is in place. */
    boolean corrected() {
      return !has.equals("false") && applied.containsValue("true");
    }

    /** Whether it is there for certain, and certainly not corrected. */
    boolean bad() {
      return has.equals("true") && !corrected() && !applied.containsValue("unknown");
    }

    /** Whether all remediations for it are known to have corrected nothing. */
    boolean untouched() {
      return has.equals("false")
          || applied.values().stream().allMatch(truth -> truth.equals("false"));
    }

    boolean fine() {
      return has.equals("false") || corrected();
    }
  }

  /** Two components, and the verdict as the format's description has it. */
  record Known(Component old, Component fresh) {

    String given() {
      return old.given("old") + " " + fresh.given("new");
    }

    boolean corrected() {
      return old.fine() && fresh.fine() && (old.corrected() || fresh.corrected());
    }

    String status() {
      if (old.has.equals("false") && fresh.has.equals("false")) {
        return "known_not_affected";
      }
      if (corrected()) {
        return "fixed";
      }
      boolean there = old.has.equals("true") || fresh.has.equals("true");
      boolean left = old.bad() || fresh.bad() || (old.untouched() && fresh.untouched());
      return there && left ? "known_affected" : "under_investigation";
    }

    List<String> plan() {
      List<String> plan = new ArrayList<>();
      if (status().equals("known_affected")) {
        first(old, plan);
        first(fresh, plan);
      }
      return plan;
    }

    private static void first(Component component, List<String> plan) {
      if (component.has.equals("true") && !component.corrected()) {
        plan.add(component.applied.keySet().iterator().next());
      }
    }

    Map<String, String> states() {
      Map<String, String> states = new LinkedHashMap<>();
      for (Component each : List.of(old, fresh)) {
        each.applied.forEach((id, truth) -> states.put(id, state(each, id, truth)));
      }
      return states;
    }

    private String state(Component component, String id, String truth) {
      if (component.has.equals("false")) {
        return "not_applicable";
      }
      if (truth.equals("true")) {
        return "applied";
      }
      if (component.corrected() || corrected()) {
        return "not_applicable";
      }
      if (!status().equals("known_affected") || component.has.equals("unknown")) {
        return "conditional";
      }
      return plan().contains(id) ? "recommended" : "alternative";
    }
  }

  static Stream<Known> everything() {
    List<Known> all = new ArrayList<>();
    for (String old : TRUTHS) {
      for (String fresh : TRUTHS) {
        for (String update : TRUTHS) {
          for (String hand : TRUTHS) {
            for (String other : TRUTHS) {
              Map<String, String> ofOld = new LinkedHashMap<>();
              ofOld.put("update-old", update);
              ofOld.put("by-hand-old", hand);
              all.add(
                  new Known(
                      new Component(old, ofOld),
                      new Component(fresh, Map.of("update-new", other))));
            }
          }
        }
      }
    }
    return all.stream();
  }

  private static Assessment assess(String given) {
    return Trial.of("EX-COMPONENTS", "2020-02-01", given);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void eachComponentNeedsItsOwnCorrection(Known known) {
    Assessment assessment = assess(known.given());
    assertThat(Trial.word(assessment.status())).isEqualTo(known.status());
    assertThat(assessment.plan()).isEqualTo(known.plan());
    assertThat(Trial.states(assessment)).isEqualTo(known.states());
    List<List<String>> instead = new ArrayList<>();
    known.states().forEach((id, state) -> addIf(state.equals("alternative"), id, instead));
    assertThat(assessment.alternatives()).isEqualTo(instead);
  }

  private static void addIf(boolean other, String id, List<List<String>> instead) {
    if (other) {
      instead.add(List.of(id));
    }
  }

  @Test
  void aCorrectionIsAsSureAsThatOfTheLeastSureComponent() {
    assertThat(assess("old=true new=true by-hand-old=applied update-new=applied").confidence())
        .hasToString("MEDIUM");
    assertThat(
            assess("old=true new=true update-old=applied by-hand-old=applied update-new=applied")
                .confidence())
        .hasToString("HIGH");
  }

  @Test
  void whatBridgedTheTimeOfOneComponentStaysWhereOnlyAnotherIsCorrectedOtherwise() {
    assertThat(assess("old=true new=true by-hand-old=applied update-new=applied").notices())
        .isEmpty();
    assertThat(
            assess("old=true new=true by-hand-old=applied update-old=applied update-new=applied")
                .notices())
        .hasSize(1);
  }
}
