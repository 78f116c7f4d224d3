package org.befund.engine.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.ListName;
import org.befund.engine.evaluation.Evaluator;
import org.befund.engine.evaluation.FleetEvaluator;
import org.befund.engine.explanation.Explanation;
import org.befund.engine.inventory.fleet.Members;
import org.befund.engine.inventory.fleet.Said;
import org.befund.engine.recognition.Observations;
import org.befund.engine.result.Assessment;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import org.befund.rules.Source;
import org.befund.rules.observation.CompleteList;
import org.befund.rules.observation.Observation;

/**
 * The verdicts on hosts by what is known of them. Hosts of which the same is known share theirs,
 * and so do those that differ in what an advisory does not speak of. What is remembered is bounded.
 */
final class Verdicts {
  private final KnowledgeBase kb;
  private final FleetEvaluator evaluator;
  private final Recognition recognition;
  private final Explanation explanation;
  private final LineForm form;
  private final Members members;
  private final List<Located<String>> complete = new ArrayList<>();
  private final boolean unread;
  private final boolean allHosts;
  private final Memo memo;
  private final Tally tally;
  private final LongAdder derived = new LongAdder();

  Verdicts(
      KnowledgeBase kb,
      FleetEvaluator evaluator,
      Recognition recognition,
      Explanation explanation,
      LineForm form,
      Members members,
      BatchOptions options,
      boolean unread,
      Memo memo,
      Tally tally) {
    this.kb = kb;
    this.evaluator = evaluator;
    this.recognition = recognition;
    this.explanation = explanation;
    this.form = form;
    this.members = members;
    this.unread = unread;
    this.memo = memo;
    this.tally = tally;
    for (String list : options.sortedComplete()) {
      if (!list.equals(ListName.HOSTS)) {
        complete.add(new Located<>(list, Position.START));
      }
    }
    this.allHosts = options.complete().contains(ListName.HOSTS);
  }

  /** How many verdicts were derived. */
  long derived() {
    return derived.sum();
  }

  /** What is remembered of hosts like this one. */
  Kind kind(int[] numbers) {
    return memo.kind(numbers, this::look);
  }

  private Kind look(int[] numbers) {
    List<Said> said = members.said(numbers);
    Observations seen = observe(LineTemplate.HOST, said);
    List<Observation> observations = seen.of(LineTemplate.HOST);
    List<Kind.Subject> subjects = new ArrayList<>();
    for (String id : kb.about(Evaluator.products(observations))) {
      Advisory advisory = Objects.requireNonNull(kb.advisory(id));
      Question question =
          new Question(advisory, own(advisory, observations), ServedFew.Served.NONE);
      boolean asks = evaluator.asksServedHosts(advisory);
      subjects.add(new Kind.Subject(question, asks ? null : memo.line(question, this::derive)));
    }
    return new Kind(
        observations,
        notes(seen, said),
        Members.host(LineTemplate.HOST, said).servedBy(),
        subjects);
  }

  /** What does not go together; what of one thing could not be read was told with its row. */
  private List<String> notes(Observations seen, List<Said> said) {
    List<String> notes = new ArrayList<>();
    if (said.stream().filter(Said.OperatingSystem.class::isInstance).count() > 1) {
      notes.add("several operating systems are stated; any of them may be the right one");
    }
    Set<String> told = new HashSet<>();
    if (!seen.notes().isEmpty()) {
      said.forEach(each -> told.addAll(recognition.notes(each)));
    }
    for (Problem problem : seen.notes()) {
      if (!told.contains(problem.message())) {
        notes.add(problem.message());
      }
    }
    return notes;
  }

  /** What is observed of a host of which some things are said. */
  Observations observe(String name, List<Said> said) {
    Host host = Members.host(name, said);
    boolean whole = !unread && said.stream().noneMatch(Said.Unread.class::isInstance);
    return recognition.observe(host, whole ? complete : List.of());
  }

  /** What is observed of a host, of which only what served hosts are asked for. */
  List<Observation> ofServed(Advisory advisory, List<Observation> observations) {
    return evaluator.ofServed(advisory, observations);
  }

  /** What matters of a kind of served hosts. */
  Likeness likeness(Advisory advisory, Kind kind) {
    return kind.likenesses()
        .computeIfAbsent(
            advisory.id(), id -> new Likeness(ofServed(advisory, kind.observations())));
  }

  private List<Observation> own(Advisory advisory, List<Observation> observations) {
    List<Observation> own = new ArrayList<>(evaluator.ofSubject(advisory, observations));
    if (allHosts && !unread) {
      own.add(
          new CompleteList(
              LineTemplate.HOST,
              ListName.HOSTS,
              new Source(Source.Kind.OBSERVATION, LineTemplate.ENVIRONMENT)));
    }
    return own;
  }

  /** The verdict on a host that serves others. */
  LineTemplate line(Kind.Subject subject, ServedFew.Served served) {
    LineTemplate last = subject.last(served);
    if (last != null) {
      return last;
    }
    Question question = new Question(subject.advisory(), subject.question().own(), served);
    LineTemplate line = memo.line(question, this::derive);
    subject.answered(served, line);
    return line;
  }

  private LineTemplate derive(Question question) {
    derived.increment();
    Advisory advisory = question.advisory();
    Evaluator.Evaluated verdict =
        evaluator.evaluate(advisory, LineTemplate.HOST, question.own(), question.served());
    Assessment assessment =
        explanation.of(advisory, LineTemplate.HOST, verdict.derivation(), verdict.open());
    return new LineTemplate(
        tally.place(advisory.id(), assessment.status()),
        form.line(LineTemplate.ENVIRONMENT, assessment));
  }
}
