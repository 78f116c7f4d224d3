package org.befund.cli.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.cases.AdvisoryCases;
import org.befund.engine.coverage.Coverage;
import org.befund.engine.coverage.CoverageItem;
import org.befund.engine.coverage.Unreachable;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.Revision;
import org.jspecify.annotations.Nullable;

/** What of an advisory no case exercises. */
final class CoverageText {
  private final AdvisoryCases cases;
  private final Page page;
  private final Words words;

  CoverageText(AdvisoryCases cases, Page page, Words words) {
    this.cases = cases;
    this.page = page;
    this.words = words;
  }

  void write() {
    Coverage coverage = cases.coverage();
    page.start(2, 4);
    page.add(
        coverage.missing().isEmpty() ? Style.GOOD : Style.OPEN,
        words.get(
            "coverage.percent",
            Integer.toString(coverage.percent()),
            Integer.toString(coverage.exercised().size()),
            Integer.toString(coverage.total())));
    if (!coverage.unreachable().isEmpty()) {
      String count = Integer.toString(coverage.unreachable().size());
      page.add(words.get("coverage.unreachable", count));
    }
    page.end();
    for (CoverageItem.Kind kind : CoverageItem.Kind.values()) {
      missing(kind, byKey(coverage, kind));
    }
    for (Unreachable each : coverage.idle()) {
      String place = cases.file().concat(":").concat(Integer.toString(each.at().line()));
      page.start(4, 6).add("-").add(words.get("coverage.idle", each.key(), each.value()));
      page.add(Style.FAINT, "[".concat(place).concat("]")).end();
    }
  }

  private static Map<String, List<String>> byKey(Coverage coverage, CoverageItem.Kind kind) {
    Map<String, List<String>> byKey = new LinkedHashMap<>();
    for (CoverageItem item : coverage.missing()) {
      if (item.kind() == kind) {
        List<String> values = byKey.get(item.key());
        if (values == null) {
          values = new ArrayList<>();
          byKey.put(item.key(), values);
        }
        values.add(item.value());
      }
    }
    return byKey;
  }

  private void missing(CoverageItem.Kind kind, Map<String, List<String>> byKey) {
    if (byKey.isEmpty()) {
      return;
    }
    page.start(4, 6).add(Style.BOLD, words.of("coverage", kind)).end();
    for (Map.Entry<String, List<String>> entry : byKey.entrySet()) {
      StringBuilder never = new StringBuilder();
      for (String value : entry.getValue()) {
        never.append(never.length() == 0 ? "" : ", ");
        never.append(words.get("coverage.never.".concat(value)));
      }
      page.start(6, 8).add("-").add(entry.getKey().concat(":")).add(Style.OPEN, never.toString());
      String meaning = meaning(kind, entry.getKey());
      if (meaning != null) {
        page.add(Style.FAINT, "(".concat(meaning).concat(")"));
      }
      page.end();
    }
  }

  private @Nullable String meaning(CoverageItem.Kind kind, String key) {
    return switch (kind) {
      case CONDITION -> {
        Condition condition = cases.coverage().conditions().get(key);
        yield condition == null
            ? null
            : new ConditionText(cases.knowledge(), cases.advisory(), page, words)
                .sentence(condition);
      }
      case REVISION -> days(key);
      case REMEDIATION, SIGNATURE -> null;
    };
  }

  /** The days on which a revision was the last one. */
  private String days(String from) {
    for (Revision revision : cases.advisory().revisions()) {
      LocalDate next = revision.date();
      if (next.isAfter(LocalDate.parse(from))) {
        return words.get("coverage.days", from, next.minusDays(1).toString());
      }
    }
    return words.get("coverage.days-on", from);
  }
}
