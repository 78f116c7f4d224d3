package org.befund.kb.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Node;
import org.befund.kb.document.Problem;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;

/**
 * A knowledge base as its authors write it: YAML files under {@code advisories} and {@code
 * catalogue}.
 */
public final class KnowledgeFolder {

  /** Files that end so hold cases, not knowledge. */
  public static final String CASES_SUFFIX = ".cases.yaml";

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
   * Reads the trees of all files below a folder, without looking at what they mean.
   *
   * @throws Unreadable with the problems of every file that is not well formed
   */
  public static KnowledgeDocuments documents(Path root) throws Unreadable {
    List<Problem> problems = new ArrayList<>();
    List<KnowledgeDocuments.Document> catalogues = trees(root, "catalogue", problems);
    List<KnowledgeDocuments.Document> advisories = trees(root, "advisories", problems);
    if (!problems.isEmpty()) {
      throw new Unreadable(problems);
    }
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
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.toString().endsWith(CASES_SUFFIX))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Unreadable(
          List.of(Problem.ofFile(folder.toString(), "cannot be read: " + e.getMessage())));
    }
  }
}
