package org.befund.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.LogEntry;
import org.befund.engine.evaluation.Dependencies;
import org.befund.engine.evaluation.Derivation;
import org.befund.engine.evaluation.Evaluator;
import org.befund.engine.evidence.Evidence;
import org.befund.engine.evidence.EvidenceReader;
import org.befund.engine.evidence.Finding;
import org.befund.engine.evidence.LogFile;
import org.befund.engine.evidence.LogProblem;
import org.befund.engine.evidence.source.SourcePlace;
import org.befund.engine.recognition.Observations;
import org.befund.engine.recognition.Recogniser;
import org.befund.engine.supposition.Circumstances;
import org.befund.engine.supposition.FactGrammar;
import org.befund.engine.supposition.Supposition;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.document.Problem;
import org.befund.kb.signature.Signature;
import org.befund.rules.observation.Window;

/**
 * An environment that was read and recognised, of which questions may be asked; and the same
 * environment were some of its facts otherwise, of which only what changed is looked at anew.
 */
public final class Inquiry {
  private final Evaluator evaluator;
  private final Recogniser recogniser;
  private final KnowledgeBase kb;
  private final FactGrammar grammar;
  private final boolean anyHost;
  private final List<Advisory> advisories;
  private final Circumstances now;
  private final Observations observations;
  private final LogAccess logs;
  private final EvidenceReader reader;
  private final Map<LogFile, Evidence> read;
  private final List<LogFile> files;
  private final Evidence evidence;
  private final Evaluator.Session session;

  /**
   * An inquiry into circumstances.
   *
   * @param asked the advisories that every host is held against; where there are none, each host is
   *     held against those that are about a product which it has or may have
   * @param logs where the environment's logs come from
   */
  Inquiry(
      Evaluator evaluator,
      Recogniser recogniser,
      KnowledgeBase kb,
      Collection<Advisory> asked,
      Circumstances now,
      LogAccess logs) {
    this.logs = logs;
    this.recogniser = recogniser;
    this.kb = kb;
    this.now = now;
    this.observations = recogniser.observe(now.environment());
    this.anyHost = !asked.isEmpty();
    this.advisories = List.copyOf(anyHost ? asked : about());
    this.grammar = new FactGrammar(this.advisories, kb.catalogue(), recogniser);
    this.reader =
        new EvidenceReader(Evaluator.signatures(advisories), logs.witness(), logs.progress());
    this.read = new ConcurrentHashMap<>();
    this.files = logs(now.environment(), logs.folder());
    this.evidence = evidence();
    this.evaluator = evaluator;
    this.session = evaluator.session(observations, evidence, now.asOf());
  }

  private Inquiry(Inquiry before, Circumstances now) {
    this.evaluator = before.evaluator;
    this.recogniser = before.recogniser;
    this.kb = before.kb;
    this.grammar = before.grammar;
    this.anyHost = before.anyHost;
    this.advisories = before.advisories;
    this.now = now;
    this.observations = recogniser.observe(now.environment(), before.observations);
    this.logs = before.logs;
    this.reader = before.reader;
    this.read = before.read;
    boolean same = haveSameLogs(now.environment(), before.now.environment());
    this.files = same ? before.files : logs(now.environment(), logs.folder());
    this.evidence = same ? before.evidence : evidence();
    boolean sameHosts = observations.changesFrom(before.observations).isPresent();
    this.session =
        same && sameHosts
            ? before.session.with(observations, now.asOf())
            : evaluator.session(observations, evidence, now.asOf());
  }

  /** The advisories about products that some host has or may have; no other is looked at. */
  private Collection<Advisory> about() {
    SortedMap<String, Advisory> about = new TreeMap<>();
    for (String host : observations.hosts()) {
      for (String id : kb.about(Evaluator.products(observations.of(host)))) {
        Advisory advisory = about.containsKey(id) ? null : kb.advisory(id);
        if (advisory != null) {
          about.put(id, advisory);
        }
      }
    }
    return about.values();
  }

  /** What every log shows that is not read yet, and what was read before. */
  private Evidence evidence() {
    List<LogFile> distinct = EvidenceReader.distinct(files);
    List<LogFile> unread = distinct.stream().filter(file -> !read.containsKey(file)).toList();
    read.putAll(reader.readEach(unread));
    return Evidence.joined(distinct.stream().map(this::shown).toList());
  }

  private Evidence shown(LogFile file) {
    return read.getOrDefault(file, Evidence.NOTHING);
  }

  private static boolean haveSameLogs(Environment one, Environment other) {
    List<Host> hosts = one.hosts();
    boolean same = one.file().equals(other.file()) && hosts.size() == other.hosts().size();
    for (int i = 0; same && i < hosts.size(); i++) {
      Host was = other.hosts().get(i);
      Host is = hosts.get(i);
      same = is == was || is.name().equals(was.name()) && is.logs().equals(was.logs());
    }
    return same;
  }

  private static List<LogFile> logs(Environment environment, Path folder) {
    List<LogFile> files = new ArrayList<>();
    for (Host host : environment.hosts()) {
      for (LogEntry log : host.logs()) {
        SourcePlace place = SourcePlace.of(folder, log.file());
        files.add(new LogFile(host.name(), place, log.utcOffset()));
      }
    }
    return files;
  }

  /** The same inquiry in other circumstances. */
  public Inquiry in(Circumstances other) {
    return new Inquiry(this, other);
  }

  /** The same inquiry, were this so and all else as it is. */
  public Inquiry supposing(List<Supposition> supposed) {
    return supposed.isEmpty() ? this : in(grammar.suppose(now, supposed));
  }

  /** How facts of this environment are written. */
  public FactGrammar grammar() {
    return grammar;
  }

  /** The knowledge that is used. */
  public KnowledgeBase kb() {
    return kb;
  }

  /** The circumstances that are inquired into. */
  public Circumstances circumstances() {
    return now;
  }

  /** The logs of the environment, in its order, those that could not be read included. */
  public List<LogFile> logs() {
    return files;
  }

  /** The advisories that are asked about. */
  public List<Advisory> advisories() {
    return advisories;
  }

  /** All conditions that evaluations of an advisory judge, on whatever day. */
  public List<Condition> judged(Advisory advisory) {
    return evaluator.judged(advisory);
  }

  /**
   * The days from which on something that the logs show of an advisory counts. Where a log's zone
   * is not known, all days that may be the one.
   */
  public NavigableSet<LocalDate> evidenceDays(Advisory advisory) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    Set<String> own =
        Evaluator.signatures(List.of(advisory)).stream()
            .map(Signature::id)
            .collect(Collectors.toSet());
    for (Finding finding : evidence.findings()) {
      if (own.contains(finding.signature())) {
        LocalDate last = Window.firstDayOf(finding.time().latest());
        for (LocalDate day = Window.firstDayOf(finding.time().earliest());
            !day.isAfter(last);
            day = day.plusDays(1)) {
          days.add(day);
        }
      }
    }
    return days;
  }

  /** The names of the hosts in the order of the environment. */
  public Set<String> hosts() {
    return observations.hosts();
  }

  /**
   * The advisories that a host is held against: those asked for by name, or else those that are
   * about a product which it has or may have.
   */
  public List<Advisory> candidates(String host) {
    if (anyHost) {
      return advisories;
    }
    Set<String> about = kb.about(Evaluator.products(observations.of(host)));
    return about.stream().map(kb::advisory).filter(Objects::nonNull).toList();
  }

  /** Whether a product that an advisory is about was recognised on a host, or may be there. */
  public boolean isCandidate(Advisory advisory, String host) {
    Set<String> products = Evaluator.products(observations.of(host));
    return !Collections.disjoint(advisory.subjects(), products);
  }

  /** The conditions that verdicts on an advisory depend on, on the day that counts. */
  public Dependencies dependencies(Advisory advisory) {
    return evaluator.dependencies(advisory, now.asOf());
  }

  /** The verdict on one advisory and one host. */
  public Derivation derive(Advisory advisory, String host) {
    return session.derive(advisory, host);
  }

  /** The verdict on one advisory and one host, and what is open about it. */
  public Evaluator.Evaluated evaluate(Advisory advisory, String host) {
    return session.evaluate(advisory, host);
  }

  /** What could not be read of the environment and its logs. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(observations.notes());
    for (LogProblem problem : evidence.problems()) {
      problems.add(LogTrouble.told(now.environment(), problem));
    }
    return problems;
  }
}
