package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.time.LocalDate;
import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * The end of an advisory: other documents took its place.
 *
 * @param date the day from which it was closed
 * @param text what the document says of it
 * @param section the section that says so
 * @param by the documents that took its place
 */
public record Closure(LocalDate date, Localized text, String section, List<Document> by) {

  /**
   * A document that took the place of another.
   *
   * @param document its name
   * @param url where it stands; null when the closed document does not say
   */
  public record Document(String document, @Nullable String url) {
    private static final Key<String> NAME =
        required("document", TEXT, "The document's name.", "MS09-008");
    private static final Key<String> URL =
        optional("url", TEXT, "Where it stands.", "https://example.org/ms09-008");

    static final Shape<Document> SHAPE =
        new ObjectShape<>(
            "a closing document", List.of(NAME, URL), v -> new Document(v.get(NAME), v.find(URL)));
  }

  private static final Key<LocalDate> DATE =
      required("date", TextShape.DATE, "The day from which it was closed.", "2009-06-09");
  private static final Key<Localized> STATEMENT =
      required(
          "text",
          Localized.SHAPE,
          "What the document says of it.",
          "{en: An update replaces the workaround.}");
  private static final Key<String> SECTION =
      required("section", TEXT, "The section that says so.", "revisions");
  private static final Key<List<Document>> BY =
      optional(
          "by",
          new ListShape<>(Document.SHAPE),
          "The documents that took its place.",
          "[{document: MS09-008, url: 'https://example.org/ms09-008'}]");

  static final Shape<Closure> SHAPE =
      new ObjectShape<>(
          "a closure",
          List.of(DATE, STATEMENT, SECTION, BY),
          v -> new Closure(v.get(DATE), v.get(STATEMENT), v.get(SECTION), v.list(BY)));

  public Closure {
    by = List.copyOf(by);
  }
}
