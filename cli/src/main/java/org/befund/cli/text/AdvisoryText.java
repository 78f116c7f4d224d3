package org.befund.cli.text;

import java.util.List;
import java.util.Map;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.LogSignature;
import org.befund.kb.advisory.Revision;
import org.befund.kb.signature.Bounds;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.Step;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/** The whole of an advisory on one page. */
public final class AdvisoryText {
  private final Advisory advisory;
  private final Page page;
  private final Words words;
  private final ConditionText conditions;
  private final BackgroundText background;

  public AdvisoryText(KnowledgeBase knowledge, Advisory advisory, Page page, Words words) {
    this.advisory = advisory;
    this.page = page;
    this.words = words;
    this.conditions = new ConditionText(knowledge, advisory, page, words);
    this.background = new BackgroundText(advisory, page, words, conditions);
  }

  /** Writes the advisory onto the page. */
  public void write() {
    head();
    questions();
    exemptions();
    background.investigations();
    background.factors();
    background.vulnerabilities();
    new RemediationText(advisory, page, words, conditions).write();
    revisions();
    signatures();
    readings();
    background.errata();
    background.omissions();
    facts();
    references();
  }

  private void head() {
    page.start(0, 2).add(Style.BOLD, advisory.id().concat(":"));
    page.add(Style.BOLD, in(advisory.title())).end();
    page.start(2, 2).add(in(advisory.summary())).end();
    page.blank();
    List<Revision> revisions = advisory.revisions();
    pair("show.publisher", advisory.publisher());
    pair("show.nature", words.of("nature", advisory.nature()));
    pair("show.standing", words.of("standing", advisory.standing()));
    pair("show.published", advisory.published().toString());
    pair("show.revised", revisions.get(revisions.size() - 1).date().toString());
    StringBuilder subjects = new StringBuilder();
    for (String subject : advisory.subjects()) {
      subjects.append(subjects.length() == 0 ? "" : ", ").append(conditions.productName(subject));
    }
    pair("show.subjects", subjects.toString());
    background.closure();
    page.heading(0, words.get("show.affected"));
    conditions.write(advisory.affected(), 2);
  }

  private void pair(String key, String value) {
    page.start(2, 4).add(words.get(key)).add(value).end();
  }

  private void questions() {
    if (advisory.questions().isEmpty()) {
      return;
    }
    page.heading(0, words.get("show.questions"));
    for (Map.Entry<String, Advisory.Question> entry : advisory.questions().entrySet()) {
      Advisory.Question question = entry.getValue();
      page.start(2, 4).add("-").add(Style.BOLD, entry.getKey().concat(":"));
      page.add(in(question.text())).add(Style.FAINT, conditions.section(question.section())).end();
      page.start(4, 6).add(words.get("unknown.find")).add(in(question.find())).end();
    }
  }

  private void exemptions() {
    if (advisory.exemptions().isEmpty()) {
      return;
    }
    page.heading(0, words.get("show.exemptions"));
    for (Advisory.Exemption exemption : advisory.exemptions()) {
      page.start(2, 4).add("-").add(in(exemption.text()));
      page.add(words.get("show.confidence", words.of("confidence", exemption.confidence())));
      page.add(Style.FAINT, conditions.section(exemption.section())).end();
      condition("show.when", exemption.when(), 4);
    }
  }

  private void condition(String lead, Condition condition, int indent) {
    conditions.write(condition, words.get(lead), indent);
  }

  private void revisions() {
    page.heading(0, words.get("show.revisions"));
    for (Revision revision : advisory.revisions()) {
      page.start(2, 4).add(Style.BOLD, revision.date().toString()).add(in(revision.summary()));
      String section = revision.section();
      if (section != null) {
        page.add(Style.FAINT, conditions.section(section));
      }
      page.end();
      if (!revision.concerns().isEmpty()) {
        String concerns = String.join(", ", revision.concerns());
        page.start(4, 6).add(words.get("show.concerns")).add(concerns).end();
      }
    }
  }

  private void signatures() {
    if (advisory.signatures().isEmpty()) {
      return;
    }
    page.heading(0, words.get("show.signatures"));
    for (LogSignature signature : advisory.signatures()) {
      signature(signature);
    }
    Advisory.Correlation correlation = advisory.correlation();
    if (correlation != null) {
      String signatures = String.join(", ", correlation.signatures());
      page.start(2, 4).add("-").add(words.get("show.joined", signatures, correlation.capture()));
      page.add(Style.FAINT, conditions.section(correlation.section())).end();
    }
  }

  private void signature(LogSignature signature) {
    page.start(2, 4).add("-").add(Style.BOLD, signature.pattern().id().concat(":"));
    page.add(in(signature.title()));
    page.add(Style.FAINT, conditions.section(signature.section())).end();
    page.start(4, 6).add(words.get("show.format", signature.pattern().format().yamlName()));
    page.add(words.of("where", signature.pattern().where()).concat(","));
    page.add(words.of("strength", signature.pattern().strength())).end();
    int number = 0;
    for (Step step : signature.pattern().steps()) {
      number++;
      page.item(4, Integer.toString(number).concat(".")).add(step.line().text());
      String level = step.level();
      LineTemplate origin = step.origin();
      StringBuilder notes = new StringBuilder();
      note(notes, step.continuation() ? words.get("show.continuation") : "");
      note(notes, level == null ? "" : words.get("show.level", level));
      note(notes, origin == null ? "" : words.get("show.origin", origin.text()));
      note(notes, step.required() ? "" : words.of("presence", step.presence()));
      Bounds bounds = step.bounds();
      note(notes, bound("show.after", bounds.least()));
      note(notes, bound("show.within", bounds.most()));
      note(notes, bound("show.within-lines", bounds.mostLines()));
      if (notes.length() > 0) {
        page.add(Style.FAINT, "(".concat(notes.toString()).concat(")"));
      }
      page.end();
    }
    if (signature.pattern().within() != null) {
      page.start(4, 6).add(bound("show.all-within", signature.pattern().within())).end();
    }
    if (!signature.pattern().nearMiss().isEmpty()) {
      StringBuilder traces = new StringBuilder();
      for (LineTemplate trace : signature.pattern().nearMiss()) {
        note(traces, trace.text());
      }
      page.start(4, 6).add(words.get("show.near-miss")).add(traces.toString()).end();
    }
  }

  private String bound(String key, @Nullable Object bound) {
    return bound == null ? "" : words.get(key, bound.toString());
  }

  private static void note(StringBuilder notes, String note) {
    notes.append(notes.length() == 0 || note.isEmpty() ? "" : ", ").append(note);
  }

  private void readings() {
    if (advisory.readings().isEmpty()) {
      return;
    }
    page.heading(0, words.get("show.readings"));
    for (Advisory.ChosenReading reading : advisory.readings()) {
      page.start(2, 5).add(reading.id().concat(".")).add(in(reading.question())).end();
      page.start(5, 5).add(in(reading.reading()));
      String section = reading.section();
      if (section != null) {
        page.add(Style.FAINT, conditions.section(section));
      }
      page.end();
    }
  }

  private void facts() {
    if (advisory.facts().isEmpty()) {
      return;
    }
    page.heading(0, words.get("show.facts"));
    for (Advisory.Fact fact : advisory.facts()) {
      page.item(2, fact.number().concat(".")).add(in(fact.text()));
      page.add(Style.FAINT, conditions.section(fact.section()));
      page.add(Style.FAINT, words.get("show.encoded", fact.encoded())).end();
    }
  }

  private void references() {
    page.heading(0, words.get("show.references"));
    for (Advisory.DocumentReference reference : advisory.references()) {
      page.start(2, 4).add("-").add(in(reference.summary()).concat(":")).add(reference.url()).end();
    }
    for (Advisory.Relation relation : advisory.related()) {
      page.start(2, 4).add("-").add(Style.BOLD, relation.advisory());
      page.add("(".concat(relation.relation()).concat("):")).add(in(relation.text()));
      page.add(Style.FAINT, conditions.section(relation.section())).end();
    }
  }

  private String in(Localized text) {
    return text.in(words.language());
  }
}
