package org.befund.kb.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.Node;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Reading;
import org.befund.kb.document.Shape;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;

/**
 * The trees of a knowledge base's files.
 *
 * @param version the digest of the files
 */
public record KnowledgeDocuments(
    String version, List<Document> catalogues, List<Document> advisories) {

  /** One file's text and tree. */
  public record Document(SourceText source, Node node) {}

  public KnowledgeDocuments {
    catalogues = List.copyOf(catalogues);
    advisories = List.copyOf(advisories);
  }

  /**
   * What the trees mean.
   *
   * @throws Unreadable with the problems of every file
   */
  public KnowledgeBase decode() throws Unreadable {
    List<Problem> problems = new ArrayList<>();
    List<Catalogue> catalogue = decode(catalogues, Catalogue.SHAPE, problems);
    List<Advisory> decoded = decode(advisories, AdvisoryShape.SHAPE, problems);
    if (!problems.isEmpty()) {
      throw new Unreadable(problems);
    }
    return KnowledgeBase.of(version, Catalogue.merged(catalogue), decoded);
  }

  private static <T> List<T> decode(
      List<Document> documents, Shape<T> shape, List<Problem> problems) {
    List<T> values = new ArrayList<>();
    for (Document document : documents) {
      try {
        values.add(Reading.read(document.source(), document.node(), shape));
      } catch (Unreadable e) {
        problems.addAll(e.problems());
      }
    }
    return values;
  }
}
