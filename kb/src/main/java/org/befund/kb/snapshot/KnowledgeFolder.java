package org.befund.kb.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Node;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
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
   * Reads all files below a folder.
   *
   * @throws Unreadable with the problems of every file
   */
  public static KnowledgeBase load(Path root) throws Unreadable {
    return documents(root).decode();
  }

  /**
   * Reads what can be read of the files below a folder: a broken file does not keep the others
   * away. Its problems name it by its path from where the folder was named.
   *
   * @throws Unreadable when there is no folder {@code advisories} or {@code catalogue}
   */
  public static PartialKnowledge loadReadable(Path root) throws Unreadable {
    List<Problem> problems = new ArrayList<>();
    PartialKnowledge decoded = documents(root, problems).decodeReadable();
    problems.addAll(decoded.problems());
    return new PartialKnowledge(
        decoded.kb(), problems.stream().map(problem -> below(root, problem)).toList());
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
    List<Catalogue> read = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        read.add(Reading.read(SourceText.read(file, file.toString()), Catalogue.SHAPE));
      } catch (Unreadable e) {
        problems.addAll(e.problems());
      }
    }
    return read;
  }

  /**
   * Reads the trees of all files below a folder, without looking at what they mean.
   *
   * @throws Unreadable with the problems of every file that is not well formed
   */
  public static KnowledgeDocuments documents(Path root) throws Unreadable {
    List<Problem> problems = new ArrayList<>();
    KnowledgeDocuments documents = documents(root, problems);
    if (!problems.isEmpty()) {
      throw new Unreadable(problems);
    }
    return documents;
  }

  private static KnowledgeDocuments documents(Path root, List<Problem> problems) throws Unreadable {
    List<KnowledgeDocuments.Document> catalogues = trees(root, CATALOGUE, problems);
    List<KnowledgeDocuments.Document> advisories = trees(root, ADVISORIES, problems);
    return new KnowledgeDocuments(Digest.of(catalogues, advisories), catalogues, advisories);
  }

  private static List<KnowledgeDocuments.Document> trees(
      Path root, String folder, List<Problem> problems) throws Unreadable {
    List<KnowledgeDocuments.Document> documents = new ArrayList<>();
    for (Path file : files(root.resolve(folder))) {
      try {
        SourceText source = SourceText.read(file, root.relativize(file).toString());
        Node node = DocumentReader.read(source);
        documents.add(new KnowledgeDocuments.Document(source, node));
      } catch (Unreadable e) {
        problems.addAll(e.problems());
      }
    }
    return documents;
  }

  private static List<Path> files(Path folder) throws Unreadable {
    if (!Files.isDirectory(folder)) {
      throw new Unreadable(
          List.of(Problem.ofFile(folder.toString(), "there is no such folder of knowledge")));
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(SUFFIX))
          .filter(file -> !file.toString().endsWith(CASES_SUFFIX))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Unreadable(
          List.of(Problem.ofFile(folder.toString(), "cannot be read: " + e.getMessage())));
    }
  }
}
