package org.befund.engine.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.befund.engine.evidence.Evidence;
import org.befund.engine.recognition.Observations;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.LogSignature;
import org.befund.kb.signature.Signature;
import org.befund.rules.RuleBase;
import org.befund.rules.knowledge.Replacement;
import org.befund.rules.observation.DoubtfulProduct;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.Observation;

/** Evaluates the hosts of environments against advisories. Safe for use by several threads. */
public final class Evaluator {
  private final KnowledgeBase kb;
  private final Inference inference;
  private final Replacements replacements;
  private final Map<String, Editions> editions = new ConcurrentHashMap<>();

  /**
   * An evaluator of one knowledge base by one set of rules.
   *
   * @param rules asked for when the first verdict is due, as they may still be loading
   */
  public Evaluator(KnowledgeBase kb, Supplier<RuleBase> rules) {
    this.kb = kb;
    this.inference = new Inference(rules);
    this.replacements = new Replacements(kb.catalogue());
  }

  /** The signatures of some advisories, under names that are unique among them. */
  public static List<Signature> signatures(Iterable<Advisory> advisories) {
    List<Signature> signatures = new ArrayList<>();
    for (Advisory advisory : advisories) {
      for (LogSignature signature : advisory.signatures()) {
        signatures.add(signature.pattern().named(EvidenceRouting.qualified(advisory, signature)));
      }
    }
    return signatures;
  }

  /** The name under which {@link #signatures} has a signature. */
  public static String qualified(Advisory advisory, LogSignature signature) {
    return EvidenceRouting.qualified(advisory, signature);
  }

  /** The products that were recognised on a host, or may be there. */
  public static Set<String> products(List<Observation> observations) {
    Set<String> products = new LinkedHashSet<>();
    for (Observation observation : observations) {
      if (observation instanceof InstalledProduct product) {
        products.add(product.product());
      } else if (observation instanceof DoubtfulProduct doubtful) {
        products.add(doubtful.product());
      }
    }
    return products;
  }

  /**
   * All conditions that evaluations of an advisory judge, of the subject or of served hosts, on
   * whatever day.
   */
  public List<Condition> judged(Advisory advisory) {
    return editions(advisory).judged();
  }

  /** The conditions that verdicts on an advisory depend on, on a day. */
  public Dependencies dependencies(Advisory advisory, LocalDate day) {
    AdvisoryFacts of = facts(advisory, day);
    Map<String, Set<String>> replacing = new HashMap<>();
    for (Object fact : of.facts()) {
      if (fact instanceof Replacement replacement) {
        replacing
            .computeIfAbsent(replacement.condition(), id -> new TreeSet<>())
            .add(replacement.by());
      }
    }
    return new Dependencies(of.ofSubject(), of.ofServed(), of.roots(), replacing);
  }

  private Editions editions(Advisory advisory) {
    return editions.computeIfAbsent(
        advisory.id(), id -> new Editions(advisory, kb.catalogue(), replacements));
  }

  AdvisoryFacts facts(Advisory advisory, LocalDate day) {
    return editions(advisory).on(day);
  }

  /** One environment, ready to be evaluated. */
  public Session session(Observations observations, Evidence evidence, LocalDate asOf) {
    return new Session(observations, new EvidenceRouting(observations, evidence), asOf);
  }

  KnowledgeBase kb() {
    return kb;
  }

  /** Evaluations of hosts of which only what matters was kept, on one day. */
  public FleetEvaluator fleet(LocalDate asOf) {
    return new FleetEvaluator(this, asOf);
  }

  /** What follows from a slice, and what is open about it. */
  Evaluated evaluate(Slice slice) {
    Derivation derivation = inference.derive(slice);
    return new Evaluated(
        derivation, new OpenFacts(kb.catalogue(), inference, slice, derivation).all());
  }

  /** Evaluations of one environment on one day. */
  public final class Session {
    private final Observations observations;
    private final EvidenceRouting routing;
    private final LocalDate asOf;
    private final Map<String, ServedHosts> served = new ConcurrentHashMap<>();

    private Session(Observations observations, EvidenceRouting routing, LocalDate asOf) {
      this.observations = observations;
      this.routing = routing;
      this.asOf = asOf;
    }

    /** Evaluations of the same evidence, where other things were observed of the environment. */
    public Session with(Observations now, LocalDate day) {
      Session session = new Session(now, routing.with(now), day);
      served.forEach((advisory, hosts) -> session.served.put(advisory, hosts.with(now)));
      return session;
    }

    /** The verdict on one advisory and one host. */
    public Derivation derive(Advisory advisory, String host) {
      return inference.derive(slice(advisory, host));
    }

    /** The verdict on one advisory and one host, and what is open about it. */
    public Evaluated evaluate(Advisory advisory, String host) {
      return Evaluator.this.evaluate(slice(advisory, host));
    }

    private Slice slice(Advisory advisory, String host) {
      AdvisoryFacts of = facts(advisory, asOf);
      Mentions mentions = of.mentionsOfSubject();
      List<Observation> own = new ArrayList<>(mentions.of(observations.of(host)));
      observations.completeHosts(host).ifPresent(own::add);
      boolean serves = !Collections.disjoint(advisory.subjects(), products(observations.of(host)));
      own.addAll(routing.of(advisory, host, serves));
      return new Slice(of, host, asOf, own, served(of, host));
    }

    private Map<String, List<Observation>> served(AdvisoryFacts of, String host) {
      return of.ofServed().isEmpty()
          ? Map.of()
          : served
              .computeIfAbsent(
                  of.advisory().id(), id -> new ServedHosts(observations, of.mentionsOfServed()))
              .of(host);
    }
  }

  /** A derivation with what is open about it. */
  public record Evaluated(Derivation derivation, List<Derivation.Open> open) {
    public Evaluated {
      open = List.copyOf(open);
    }
  }
}
