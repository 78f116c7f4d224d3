package org.befund.engine.counterfactual;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.Inquiry;
import org.befund.engine.counterfactual.Candidate.Judged;
import org.befund.engine.environment.ListName;
import org.befund.engine.evaluation.Dependencies;
import org.befund.engine.evaluation.Derivation;
import org.befund.engine.supposition.Choices;
import org.befund.engine.supposition.Fact;
import org.befund.engine.supposition.FactChoices;
import org.befund.engine.supposition.Supposition;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.Remediation;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Judgement;
import org.befund.rules.observation.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What may be otherwise so that a verdict becomes another: the facts of the subject and of hosts it
 * serves of which the advisory's conditions speak, the completeness of the lists that tell them,
 * logs that show something, and the day. What is open comes before what is known.
 */
final class Candidates {
  /** Of served hosts that conditions cannot tell apart, as many are tried. */
  private static final int ALIKE = 1;

  private final Inquiry inquiry;
  private final Advisory advisory;
  private final String subject;
  private final Derivation now;
  private final Dependencies dependencies;
  private final FactChoices choices;
  private final Map<Judged, Truth> truths = new HashMap<>();
  private final Map<Supposition, Set<Judged>> found = new LinkedHashMap<>();
  private final Map<Fact, String> lists = new HashMap<>();

  private final @Nullable Instant lastShown;

  private Candidates(Inquiry inquiry, Advisory advisory, String subject, Derivation now) {
    this.inquiry = inquiry;
    this.advisory = advisory;
    this.subject = subject;
    this.now = now;
    this.lastShown = afterLast(now.findings());
    this.dependencies = inquiry.dependencies(advisory);
    this.choices = inquiry.grammar().choices(dependencies.all());
    for (Judgement judgement : now.judgements()) {
      truths.put(new Judged(judgement.host(), judgement.condition()), judgement.truth());
    }
  }

  /**
   * What may be otherwise.
   *
   * @param now the verdict as it is
   * @param most as many facts may be otherwise at once
   */
  static List<Candidate> of(
      Inquiry inquiry, Advisory advisory, String subject, Derivation now, int most) {
    Candidates candidates = new Candidates(inquiry, advisory, subject, now);
    candidates.dependencies.ofSubject().values().forEach(each -> candidates.add(each, subject));
    candidates.served(most);
    candidates.logs();
    candidates.days();
    return candidates.inOrder();
  }

  private void add(Condition condition, String host) {
    Collection<String> replacing = dependencies.replacing().getOrDefault(condition.id(), Set.of());
    Judged judged = new Judged(host, condition.id());
    for (Choices each : choices.of(condition, host, replacing)) {
      each.suppositions()
          .forEach(
              supposed -> {
                add(supposed, judged);
                afterTheLogs(supposed, judged);
              });
      if (!inquiry.grammar().stated(inquiry.circumstances(), each.fact()).isEmpty()) {
        add(new Supposition(each.fact(), "unknown"), judged);
      }
      if (!each.list().isEmpty()) {
        lists.put(each.fact(), each.list());
        addList(new Fact(host, "complete", each.list()), judged);
      }
    }
    if (condition instanceof Condition.ServedHostCondition) {
      addList(new Fact(null, "complete", ListName.HOSTS), judged);
    }
  }

  /**
   * What may correct the problem, were it so only since after all that the logs show; else its time
   * is not known.
   */
  private void afterTheLogs(Supposition supposed, Judged judged) {
    String kind = supposed.fact().kind();
    String value = supposed.value();
    boolean corrects =
        kind.equals("update") && value.equals("installed")
            || kind.equals("file") && Character.isDigit(value.charAt(0));
    if (corrects && lastShown != null) {
      String time =
          kind.equals("file")
              ? lastShown.toString()
              : lastShown.atOffset(ZoneOffset.UTC).toLocalDate().toString();
      add(new Supposition(supposed.fact(), value + "@" + time), judged);
    }
  }

  /** A moment after all that the logs show; null where they show nothing, or no time. */
  private static @Nullable Instant afterLast(List<Finding> findings) {
    Instant last = null;
    for (Finding finding : findings) {
      Instant shown = finding.match() ? finding.latest() : null;
      if (shown != null && (last == null || shown.isAfter(last))) {
        last = shown;
      }
    }
    return last == null ? null : last.plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
  }

  private void addList(Fact list, Judged judged) {
    boolean complete = !inquiry.grammar().stated(inquiry.circumstances(), list).isEmpty();
    add(new Supposition(list, complete ? "false" : "true"), judged);
  }

  private void add(Supposition supposed, Judged judged) {
    found.computeIfAbsent(supposed, each -> new LinkedHashSet<>()).add(judged);
  }

  /**
   * Of the served hosts one of each sort, as for all that conditions tell they are alike; where few
   * meet what is asked, or may meet it, each of these.
   */
  private void served(int most) {
    if (dependencies.ofServed().isEmpty()) {
      return;
    }
    Map<String, Map<String, Truth>> byHost = new LinkedHashMap<>();
    for (Judgement judgement : now.judgements()) {
      if (!judgement.host().equals(subject)) {
        byHost
            .computeIfAbsent(judgement.host(), host -> new HashMap<>())
            .put(judgement.condition(), judgement.truth());
      }
    }
    Set<String> roots = new HashSet<>();
    for (Condition condition : dependencies.ofSubject().values()) {
      if (condition instanceof Condition.ServedHostCondition served) {
        roots.add(served.of().id());
      }
    }
    Set<String> tried = new LinkedHashSet<>();
    for (String root : roots) {
      for (Truth truth : List.of(Truth.TRUE, Truth.UNKNOWN)) {
        List<String> hosts =
            byHost.entrySet().stream()
                .filter(host -> host.getValue().get(root) == truth)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (hosts.size() <= most) {
          tried.addAll(hosts);
        }
      }
    }
    Map<Map<String, Truth>, Integer> sorts = new HashMap<>();
    for (String host : new TreeSet<>(byHost.keySet())) {
      if (sorts.merge(byHost.getOrDefault(host, Map.of()), 1, Integer::sum) <= ALIKE) {
        tried.add(host);
      }
    }
    for (String host : tried) {
      dependencies.ofServed().values().forEach(each -> add(each, host));
      Fact servedBy = new Fact(host, "servedBy", "");
      for (Condition condition : dependencies.ofSubject().values()) {
        if (condition instanceof Condition.ServedHostCondition) {
          add(new Supposition(servedBy, "nobody"), new Judged(subject, condition.id()));
        }
      }
    }
  }

  /** Logs that show something can be left out of account. */
  private void logs() {
    now.findings().stream()
        .map(finding -> new Fact(finding.host(), "log", finding.file()))
        .distinct()
        .sorted(
            Comparator.comparing((Fact log) -> !subject.equals(log.host()))
                .thenComparing(log -> log.text("")))
        .forEach(log -> found.putIfAbsent(new Supposition(log, "withheld"), new LinkedHashSet<>()));
  }

  /** The days on which something came or could be had. */
  private void days() {
    Set<LocalDate> days = new TreeSet<>(List.of(advisory.published()));
    for (Remediation remediation : advisory.remediations()) {
      days.add(remediation.availableFrom());
    }
    days.add(advisory.published().minusDays(1));
    days.remove(inquiry.circumstances().asOf());
    for (LocalDate day : days) {
      found.put(new Supposition(new Fact(null, "as-of", ""), day.toString()), Set.of());
    }
  }

  private List<Candidate> inOrder() {
    List<Candidate> candidates = new ArrayList<>();
    found.forEach(
        (supposed, judged) -> {
          if (!isSo(supposed)) {
            String list = lists.getOrDefault(supposed.fact(), "");
            candidates.add(new Candidate(supposed, contradicts(supposed, judged), judged, list));
          }
        });
    candidates.sort(Comparator.comparing(Candidate::contradicts));
    return candidates;
  }

  private boolean isSo(Supposition supposed) {
    List<String> stated =
        inquiry.grammar().stated(inquiry.circumstances(), supposed.fact()).stream()
            .map(each -> each.value().toLowerCase(Locale.ROOT))
            .toList();
    return stated.size() == 1 && stated.contains(supposed.value().toLowerCase(Locale.ROOT));
  }

  /** What is stated is contradicted, and what is known by other facts, such as a complete list. */
  private boolean contradicts(Supposition supposed, Set<Judged> judged) {
    boolean known =
        inquiry.grammar().stated(inquiry.circumstances(), supposed.fact()).stream()
            .anyMatch(each -> !each.value().endsWith("unknown"));
    return known
        || judged.isEmpty()
        || supposed.fact().kind().equals("servedBy")
        || !supposed.fact().kind().equals("complete")
            && judged.stream().allMatch(each -> truths.get(each) != Truth.UNKNOWN);
  }
}
