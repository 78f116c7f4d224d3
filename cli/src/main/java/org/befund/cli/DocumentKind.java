package org.befund.cli;

import java.io.StringWriter;
import java.util.Locale;
import org.befund.engine.cases.CaseFile;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.engine.inventory.profile.Profile;
import org.befund.engine.result.IndentedJson;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.Shape;
import org.befund.kb.schema.JsonSchema;
import tools.jackson.core.JsonGenerator;

/** The kinds of documents that people write. */
enum DocumentKind {
  ADVISORY("An advisory", AdvisoryShape.SHAPE),
  CASES("The cases of an advisory", CaseFile.SHAPE),
  CATALOGUE("A catalogue file", Catalogue.SHAPE),
  ENVIRONMENT("An environment", EnvironmentShape.SHAPE),
  PROFILE("A profile of inventory exports", Profile.SHAPE);

  private final String title;
  private final Shape<?> shape;

  DocumentKind(String title, Shape<?> shape) {
    this.title = title;
    this.shape = shape;
  }

  /** Its name on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is, in one line. */
  String title() {
    return title;
  }

  /** The shape of such a document. */
  Shape<?> shape() {
    return shape;
  }

  /** The name of its schema, a URI. */
  String id() {
    return "urn:befund:schema:".concat(word());
  }

  /** Its schema, draft 2020-12, indented, with a line end after the last line. */
  String schema() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.on(text)) {
      JsonSchema.write(id(), title, shape, json);
      json.writeRaw("\n");
    }
    return text.toString();
  }
}
