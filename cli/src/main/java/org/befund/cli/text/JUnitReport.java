package org.befund.cli.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.befund.engine.cases.AdvisoryCases;
import org.befund.engine.cases.CaseOutcome;
import org.befund.engine.cases.CaseReport;
import org.befund.kb.document.Problem;

/** What came of running cases as JUnit XML, which build servers read: an advisory is a suite. */
public final class JUnitReport {
  private static final int WIDTH = 100;

  private final Words words;

  public JUnitReport(Words words) {
    this.words = words;
  }

  /** The report in UTF-8. */
  public byte[] of(CaseReport report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      write(report, xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML could not be written into memory", e);
    }
    return out.toByteArray();
  }

  private void write(CaseReport report, XMLStreamWriter xml) throws XMLStreamException {
    int defects = report.advisories().stream().mapToInt(JUnitReport::defects).sum();
    int unreadable = report.problems().size();
    begin(xml, 0, "testsuites");
    attribute(xml, "name", "befund kb test");
    counts(
        xml,
        report.passed() + report.failed() + unreadable,
        report.failed() - defects,
        defects + unreadable,
        report.advisories().stream().flatMap(each -> each.outcomes().stream()).toList());
    for (AdvisoryCases cases : report.advisories()) {
      write(cases, xml);
    }
    if (unreadable > 0) {
      unreadable(report.problems(), xml);
    }
    end(xml, 0);
  }

  private void write(AdvisoryCases cases, XMLStreamWriter xml) throws XMLStreamException {
    begin(xml, 1, "testsuite");
    attribute(xml, "name", cases.advisory().id());
    attribute(xml, "file", cases.file());
    int defects = defects(cases);
    counts(xml, cases.outcomes().size(), cases.failed() - defects, defects, cases.outcomes());
    for (CaseOutcome outcome : cases.outcomes()) {
      begin(xml, 2, "testcase");
      attribute(xml, "name", outcome.of().name());
      attribute(xml, "classname", cases.advisory().id());
      attribute(xml, "file", cases.file());
      attribute(xml, "line", Integer.toString(outcome.of().at().line()));
      attribute(xml, "time", seconds(List.of(outcome)));
      if (outcome.passed()) {
        end(xml, -1);
      } else {
        failure(cases, outcome, xml);
        end(xml, 2);
      }
    }
    end(xml, cases.outcomes().isEmpty() ? -1 : 1);
  }

  private void failure(AdvisoryCases cases, CaseOutcome outcome, XMLStreamWriter xml)
      throws XMLStreamException {
    String defect = outcome.defect();
    begin(xml, 3, defect == null ? "failure" : "error");
    String differences =
        outcome.differences().stream()
            .map(each -> each.what() + ": " + each.expected() + " / " + each.actual())
            .collect(Collectors.joining("; "));
    attribute(xml, "message", defect == null ? differences : defect);
    attribute(xml, "type", defect == null ? "difference" : "defect");
    Page page = new Page(WIDTH, false);
    new CaseReportText(page, words, false).failure(cases, outcome);
    xml.writeCharacters(printable("\n" + page));
    xml.writeEndElement();
  }

  /** What could not be read is an error, so that no build passes for want of a file. */
  private static void unreadable(List<Problem> problems, XMLStreamWriter xml)
      throws XMLStreamException {
    begin(xml, 1, "testsuite");
    attribute(xml, "name", "unreadable");
    counts(xml, problems.size(), 0, problems.size(), List.of());
    for (Problem problem : problems) {
      begin(xml, 2, "testcase");
      attribute(xml, "name", problem.headline());
      attribute(xml, "classname", "unreadable");
      attribute(xml, "file", problem.file());
      begin(xml, 3, "error");
      attribute(xml, "message", problem.message());
      attribute(xml, "type", "unreadable");
      xml.writeCharacters(printable("\n" + problem.report() + "\n"));
      xml.writeEndElement();
      end(xml, 2);
    }
    end(xml, 1);
  }

  private static void counts(
      XMLStreamWriter xml, int tests, int failures, int errors, List<CaseOutcome> timed)
      throws XMLStreamException {
    attribute(xml, "tests", Integer.toString(tests));
    attribute(xml, "failures", Integer.toString(failures));
    attribute(xml, "errors", Integer.toString(errors));
    attribute(xml, "skipped", "0");
    attribute(xml, "time", seconds(timed));
  }

  private static int defects(AdvisoryCases cases) {
    return (int) cases.outcomes().stream().filter(each -> each.defect() != null).count();
  }

  private static String seconds(List<CaseOutcome> outcomes) {
    List<Duration> durations = new ArrayList<>();
    outcomes.forEach(outcome -> durations.add(outcome.took()));
    long nanos = durations.stream().mapToLong(Duration::toNanos).sum();
    return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
  }

  private static void begin(XMLStreamWriter xml, int depth, String name) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeStartElement(name);
  }

  /** Ends an element, on a line of its own unless the depth is negative. */
  private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
    if (depth >= 0) {
      xml.writeCharacters("\n" + "  ".repeat(depth));
    }
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, printable(value));
  }

  /** Replaces what XML 1.0 cannot hold, even escaped, by the character for that. */
  private static String printable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c == '\n'
                        || c == '\t'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000
                    ? c
                    : 0xFFFD)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
