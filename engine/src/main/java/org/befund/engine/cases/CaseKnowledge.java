package org.befund.engine.cases;

import static org.befund.kb.document.DocumentLimits.OF_KNOWLEDGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.befund.engine.Befund;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.befund.kb.snapshot.PartialKnowledge;
import org.befund.rules.RuleBase;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge that cases are run with: that of the knowledge base; for cases that lie elsewhere,
 * with the advisory beside them and the next folder {@code catalogue} above them.
 */
final class CaseKnowledge {
  private final PartialKnowledge base;
  private final @Nullable Path root;
  private final Supplier<RuleBase> rules;
  private final Befund befund;
  private final Map<Path, List<Catalogue>> catalogues = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Knowledge.
   *
   * @param root the folder of the knowledge base; null when it does not lie in one
   */
  CaseKnowledge(PartialKnowledge base, @Nullable Path root, Supplier<RuleBase> rules) {
    this.base = base;
    this.root = root == null ? null : real(root);
    this.rules = rules;
    this.befund = Befund.open(base.kb(), rules);
  }

  /**
   * The knowledge for the cases at a place.
   *
   * @throws Unreadable when the advisory beside them cannot be used
   */
  Befund of(CaseLocation location) throws Unreadable {
    Path advisory = location.advisory();
    if (holds(location) || !Files.exists(advisory)) {
      return befund;
    }
    Advisory beside =
        Reading.read(
            SourceText.read(advisory, advisory.toString(), OF_KNOWLEDGE),
            AdvisoryShape.SHAPE,
            OF_KNOWLEDGE);
    KnowledgeBase more = base.kb().with(catalogue(advisory), List.of(beside));
    return Befund.open(more, rules);
  }

  /** Whether a place is within the knowledge base. */
  boolean holds(CaseLocation location) {
    return root != null && real(location.advisory()).startsWith(root);
  }

  /**
   * What is wrong with the knowledge, as far as it matters to cases below some paths: the catalogue
   * always does.
   */
  List<Problem> problems(List<Path> paths) {
    List<Path> asked = paths.stream().map(CaseKnowledge::real).toList();
    List<Problem> relevant = new ArrayList<>(problems);
    for (Problem problem : base.problems()) {
      Path file = real(Path.of(problem.file()));
      boolean catalogue = root != null && file.startsWith(root.resolve(KnowledgeFolder.CATALOGUE));
      if (catalogue || asked.stream().anyMatch(path -> concerns(path, file))) {
        relevant.add(problem);
      }
    }
    return relevant;
  }

  private static boolean concerns(Path asked, Path file) {
    return file.startsWith(asked)
        || (CaseLocation.isCases(asked) && CaseLocation.ofCases(asked).advisory().equals(file));
  }

  private List<Catalogue> catalogue(Path advisory) throws Unreadable {
    for (Path above = real(advisory).getParent(); above != null; above = above.getParent()) {
      Path folder = above.resolve(KnowledgeFolder.CATALOGUE);
      if (Files.isDirectory(folder)) {
        List<Catalogue> read = catalogues.get(folder);
        if (read == null) {
          read = KnowledgeFolder.catalogue(folder, problems);
          catalogues.put(folder, read);
        }
        return read;
      }
    }
    return List.of();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
