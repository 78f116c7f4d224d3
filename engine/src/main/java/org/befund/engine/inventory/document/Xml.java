package org.befund.engine.inventory.document;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.Format;
import org.befund.engine.inventory.intake.Intake;

/** XML of one host: an inventory by GLPI, FusionInventory or OCS, or a bill by CycloneDX. */
public final class Xml implements Format {
  private static final int DEEPEST = 64;
  private static final int LONGEST_TEXT = 4 << 20;

  @Override
  public boolean recognises(Export export, Intake intake) {
    String text = export.beginning().strip();
    boolean xml =
        text.startsWith("<?xml") || text.startsWith("<REQUEST") || text.startsWith("<bom");
    return xml && (text.contains("<REQUEST") || text.contains("<bom"));
  }

  @Override
  public void read(Export export, Intake intake) throws IOException {
    HostTree hosts = new HostTree(intake, export);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(export.in());
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          hosts.tell(tree(reader, 0), 1);
        }
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      hosts.broken(Math.max(0, line), "the XML breaks off: " + sentence(e), "");
    }
  }

  private static String sentence(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int from = message.indexOf("Message: ");
    return from < 0 ? message : message.substring(from + 9);
  }

  /** The element at which a reader stands. */
  private static Tree tree(XMLStreamReader reader, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("elements are nested too deep", reader.getLocation());
    }
    Map<String, Tree> parts = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      Tree.put(parts, reader.getAttributeLocalName(i), Tree.of(reader.getAttributeValue(i)));
    }
    while (true) {
      int next = reader.next();
      if (next == XMLStreamConstants.START_ELEMENT) {
        Tree.put(parts, reader.getLocalName(), tree(reader, depth + 1));
      } else if (next == XMLStreamConstants.CHARACTERS
          || next == XMLStreamConstants.CDATA
          || next == XMLStreamConstants.SPACE) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (text.length() > LONGEST_TEXT) {
          throw new XMLStreamException("a text is too long", reader.getLocation());
        }
      } else if (next == XMLStreamConstants.END_ELEMENT) {
        return parts.isEmpty() ? Tree.of(text.toString()) : Tree.object(parts);
      }
    }
  }
}
