package org.befund.kb.snapshot;

import java.nio.file.Path;
import java.util.List;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;

/**
 * A knowledge base as its authors write it: YAML files under {@code advisories} and {@code
 * catalogue}.
 */
public final class KnowledgeFolder {

  /** Files that end so hold knowledge. */
  public static final String SUFFIX = ".yaml";

  /** Files that end so hold cases, not knowledge. */
  public static final String CASES_SUFFIX = ".cases.yaml";

  /** The folder of the advisories within a knowledge base. */
  public static final String ADVISORIES = "advisories";

  /** The folder of the catalogue within a knowledge base. */
  public static final String CATALOGUE = "catalogue";

  private KnowledgeFolder() {}

  /**
   * Reads all files below a folder, by as many threads as there are processors.
   *
   * @throws Unreadable with the problems of every file
   */
  public static KnowledgeBase load(Path root) throws Unreadable {
    KnowledgeFiles files = named(root);
    KnowledgeBase kb = knowledge(root, files);
    files.check();
    return kb;
  }

  /**
   * Reads what can be read of the files below a folder: a broken file does not keep the others
   * away. Its problems name it by its path from where the folder was named.
   *
   * @throws Unreadable when there is no folder {@code advisories} or {@code catalogue}
   */
  public static PartialKnowledge loadReadable(Path root) throws Unreadable {
    KnowledgeFiles files = named(root);
    KnowledgeBase kb = knowledge(root, files);
    return new PartialKnowledge(
        kb, files.problems().stream().map(problem -> below(root, problem)).toList());
  }

  private static KnowledgeBase knowledge(Path root, KnowledgeFiles files) throws Unreadable {
    List<Catalogue> catalogues = files.values(root.resolve(CATALOGUE), Catalogue.SHAPE);
    List<Advisory> advisories = files.values(root.resolve(ADVISORIES), AdvisoryShape.SHAPE);
    return KnowledgeBase.of(files.version(), Catalogue.merged(catalogues), advisories);
  }

  private static Problem below(Path root, Problem problem) {
    return new Problem(
        root.resolve(problem.file()).toString(),
        problem.at(),
        problem.message(),
        problem.excerpt(),
        problem.expected(),
        problem.nearest());
  }

  /**
   * Reads the files of a catalogue.
   *
   * @param folder the folder that holds them
   * @param problems gets what is wrong with those that cannot be read
   * @throws Unreadable when there is no such folder
   */
  public static List<Catalogue> catalogue(Path folder, List<Problem> problems) throws Unreadable {
    KnowledgeFiles files = new KnowledgeFiles(Path::toString);
    List<Catalogue> catalogues = files.values(folder, Catalogue.SHAPE);
    problems.addAll(files.problems());
    return catalogues;
  }

  /**
   * Reads the trees of all files below a folder, without looking at what they mean.
   *
   * @throws Unreadable with the problems of every file that is not well formed
   */
  public static KnowledgeDocuments documents(Path root) throws Unreadable {
    KnowledgeFiles files = named(root);
    List<KnowledgeDocuments.Document> catalogues = files.trees(root.resolve(CATALOGUE));
    List<KnowledgeDocuments.Document> advisories = files.trees(root.resolve(ADVISORIES));
    files.check();
    return new KnowledgeDocuments(files.version(), catalogues, advisories);
  }

  private static KnowledgeFiles named(Path root) {
    return new KnowledgeFiles(file -> root.relativize(file).toString());
  }
}
