package org.befund.kb.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.kb.document.LineIndex;
import org.befund.kb.document.Position;
import org.befund.kb.document.Shape;
import org.befund.kb.lint.Batch.Outcome;
import org.befund.kb.lint.FileSearch.Candidate;
import org.befund.kb.snapshot.KnowledgeFolder;

/** One examination: the catalogue, then the advisories, then their cases, then all together. */
final class LintRun {
  private final FileSearch search;
  private final Surrounding surrounding;
  private final Shape<?> caseShape;
  private final Kinds kinds;
  private final Batch batch;
  private final List<Flaw> flaws = new ArrayList<>();
  private final Map<String, List<LintException>> exceptions = new HashMap<>();
  private final Set<String> truncated = new TreeSet<>();
  private final Set<Path> unread = new HashSet<>();

  LintRun(FileSearch search, Surrounding surrounding, Shape<?> caseShape, Kinds kinds) {
    this.search = search;
    this.surrounding = surrounding;
    this.caseShape = caseShape;
    this.kinds = kinds;
    this.batch = new Batch(kinds);
  }

  /** What is known of cases after they were read. */
  private record Cases(String advisory, CaseTally tally) {}

  LintReport report() {
    flaws.addAll(search.flaws());
    Known known = surrounding.known(catalogue());
    Map<Path, AdvisorySummary> advisories = new java.util.LinkedHashMap<>();
    for (Outcome<AdvisorySummary> each :
        examine(
            FileKind.ADVISORY, (file, candidate, noted) -> AdvisoryCheck.run(file, known, noted))) {
      AdvisorySummary summary = each.result();
      if (summary != null) {
        advisories.put(each.file().path(), summary);
        exceptions.put(each.file().name(), summary.exceptions());
      }
    }
    Advisories all = new Advisories(advisories.values(), surrounding);
    Map<String, CaseTally> tallies = cases(all);
    flaws.addAll(all.together());
    advisories.forEach((path, summary) -> together(path, summary, all, tallies));
    int files = search.files().size() + search.unread();
    Exceptions applied = Exceptions.apply(flaws, exceptions, order());
    return new LintReport(
        applied.flaws(),
        applied.excepted(),
        List.copyOf(truncated),
        files,
        unread.size() + search.unread());
  }

  private List<CatalogueFile> catalogue() {
    List<CatalogueFile> files = new ArrayList<>();
    for (Outcome<CatalogueFile> each :
        examine(FileKind.CATALOGUE, (file, candidate, noted) -> CatalogueFile.of(file))) {
      CatalogueFile file = each.result();
      if (file != null) {
        files.add(file);
        LineIndex lines = file.source().lines();
        exceptions.put(each.file().name(), LintException.of(file.root(), file.source(), lines));
      }
    }
    flaws.addAll(
        CatalogueCheck.run(
            files, surrounding.known(List.of()).catalogue().products().keySet(), truncated));
    return files;
  }

  private Map<String, CaseTally> cases(Advisories advisories) {
    Map<String, CaseTally> tallies = new HashMap<>();
    List<Outcome<Cases>> outcomes =
        examine(
            FileKind.CASES,
            (file, candidate, noted) -> {
              Path folder = candidate.path().toAbsolutePath().getParent();
              if (isOfReadAdvisory(candidate.path())) {
                CaseCheck.run(
                    file, folder == null ? Path.of("") : folder, caseShape, advisories, noted);
              } else {
                SchemaCheck.run(file, caseShape, noted);
              }
              return new Cases(
                  String.valueOf(file.root().text("advisory")), CaseCheck.tally(file.root()));
            });
    for (Outcome<Cases> each : outcomes) {
      Cases cases = each.result();
      if (cases != null) {
        tallies.merge(cases.advisory(), cases.tally(), CaseTally::and);
      }
    }
    return tallies;
  }

  /** Of an advisory that could not be read nobody knows what its cases may name. */
  private boolean isOfReadAdvisory(Path cases) {
    return Surrounding.sibling(cases, KnowledgeFolder.CASES_SUFFIX, KnowledgeFolder.SUFFIX)
        .filter(unread::contains)
        .isEmpty();
  }

  private <T> List<Outcome<T>> examine(FileKind kind, Batch.Examination<T> examination) {
    List<Outcome<T>> outcomes = batch.run(kind, kinds.of(kind, search.files()), examination);
    for (Outcome<T> each : outcomes) {
      flaws.addAll(each.flaws());
      if (each.more()) {
        truncated.add(each.file().name());
      }
      if (!each.read()) {
        unread.add(each.file().path());
      }
    }
    return outcomes;
  }

  private void together(
      Path path, AdvisorySummary summary, Advisories all, Map<String, CaseTally> tallies) {
    Mark id = summary.id();
    AdvisorySummary first = all.first(id.text());
    if (first != null && first != summary) {
      String message =
          "the advisory '" + id.text() + "' stands in " + first.id().file() + " already";
      flaws.add(id.flaw(Code.DUPLICATE_ID, message));
    }
    for (Mark related : summary.related()) {
      if (!all.ids().contains(related.text())) {
        flaws.add(
            related.flaw(
                Code.UNKNOWN_ADVISORY,
                "found '" + related.text() + "', expected an advisory of the knowledge base",
                Suggestion.of(related.text(), all.ids())));
      }
    }
    standing(path, summary, tallies);
  }

  private void standing(Path path, AdvisorySummary summary, Map<String, CaseTally> tallies) {
    Path sibling =
        Surrounding.sibling(path, KnowledgeFolder.SUFFIX, KnowledgeFolder.CASES_SUFFIX)
            .orElse(null);
    CaseTally tally = tallies.get(summary.id().text());
    if (sibling != null && unread.contains(sibling)) {
      return;
    }
    if (tally == null && sibling != null) {
      KnowledgeFile file = FileReading.of(sibling, sibling.toString()).file();
      if (file == null) {
        return;
      }
      boolean same = summary.id().text().equals(file.root().text("advisory"));
      tally = same ? CaseCheck.tally(file.root()) : CaseTally.NONE;
    }
    CaseTally cases = tally == null ? CaseTally.NONE : tally;
    Mark status = summary.status();
    if (cases.cases() == 0 && status != null && status.text().equals("stable")) {
      flaws.add(
          status.flaw(
              Code.STABLE_WITHOUT_CASES, "the advisory is stable, and there are no cases of it"));
    } else if (cases.negative() == 0) {
      flaws.add(
          summary
              .id()
              .flaw(Code.NO_NEGATIVE_CASE, "no case of the advisory expects 'known_not_affected'"));
    }
  }

  private Comparator<Flaw> order() {
    Map<String, Integer> order = new HashMap<>();
    for (Candidate file : search.files()) {
      order.put(file.name(), order.size());
    }
    Comparator<Flaw> byFile =
        Comparator.comparingInt(flaw -> order.getOrDefault(flaw.problem().file(), -1));
    return byFile
        .thenComparing(flaw -> flaw.problem().file())
        .thenComparing(LintRun::at)
        .thenComparing(Flaw::code)
        .thenComparing(flaw -> flaw.problem().message());
  }

  private static Position at(Flaw flaw) {
    Position at = flaw.problem().at();
    return at == null ? new Position(0, 0) : at;
  }
}
