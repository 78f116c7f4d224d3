package org.befund.engine.evaluation;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.befund.kb.Confidence;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.RegistryTest;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.Product;
import org.befund.kb.catalogue.Release;
import org.befund.kb.version.Version;
import org.befund.rules.Source;
import org.befund.rules.Term;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Gap;
import org.befund.rules.knowledge.Place;
import org.befund.rules.observation.AbsentProduct;
import org.befund.rules.observation.Answer;
import org.befund.rules.observation.CompleteList;
import org.befund.rules.observation.DoubtfulProduct;
import org.befund.rules.observation.Finding;
import org.befund.rules.observation.HeldRole;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.Observation;
import org.befund.rules.observation.ObservedFile;
import org.befund.rules.observation.RegistryValue;
import org.befund.rules.observation.RemediationRecord;
import org.befund.rules.observation.UpdateChannel;
import org.befund.rules.observation.UpdateRecord;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a missing fact may turn out: for each the slice with an observation that says
 * so. The rules are then asked as if it had been observed.
 */
final class Alternatives {
  private static final Source SUPPOSED = new Source(Source.Kind.OBSERVATION, "supposed");

  private final Catalogue catalogue;
  private final Slice slice;
  private final String host;

  Alternatives(Catalogue catalogue, Slice slice) {
    this.catalogue = catalogue;
    this.slice = slice;
    this.host = slice.host();
  }

  /** The ways for a gap; empty when it is not of the subject or no observation could fill it. */
  List<Alternative> of(Gap gap) {
    if (!gap.host().equals(host)) {
      return List.of();
    }
    if (gap instanceof Gap.Release release) {
      return releases(release.product(), release.possible(), false);
    }
    if (gap instanceof Gap.Product product) {
      return releases(product.product(), List.of(), true);
    }
    if (gap instanceof Gap.System system) {
      return List.of(
          supposing(
              "is-system",
              product(system.product()),
              is(InstalledProduct.class, this::system),
              installed(system.product(), Set.of(), true)),
          supposing(
              "is-other-system",
              product(system.product()),
              is(InstalledProduct.class, this::system),
              installed("another", Set.of(), true)));
    }
    if (gap instanceof Gap.FileVersion file) {
      return versions(file);
    }
    if (gap instanceof Gap.Update update) {
      Predicate<Observation> gone = is(UpdateRecord.class, u -> u.kb().equals(update.kb()));
      Map<String, Object> kb = Map.of("kb", update.kb());
      return List.of(
          supposing(
              "update-installed", kb, gone, update(update.kb(), UpdateRecord.State.INSTALLED)),
          supposing(
              "update-missing", kb, gone, update(update.kb(), UpdateRecord.State.NOT_INSTALLED)));
    }
    if (gap instanceof Gap.Remediation remediation) {
      String id = remediation.remediation();
      Predicate<Observation> gone = is(RemediationRecord.class, r -> r.remediation().equals(id));
      Map<String, Object> title =
          Map.of("remediation", new Term.RemediationTitle(slice.advisory().advisory().id(), id));
      return List.of(
          supposing("applied", title, gone, new RemediationRecord(host, id, Truth.TRUE, SUPPOSED)),
          supposing(
              "not-applied", title, gone, new RemediationRecord(host, id, Truth.FALSE, SUPPOSED)));
    }
    if (gap instanceof Gap.Role role) {
      Map<String, Object> values = Map.of("role", role.role());
      return List.of(
          supposing("has-role", values, nothing(), new HeldRole(host, role.role(), SUPPOSED)),
          supposing("has-no-role", values, nothing(), new CompleteList(host, "roles", SUPPOSED)));
    }
    if (gap instanceof Gap.Channel channel) {
      Map<String, Object> values = Map.of("channel", channel.channel());
      return List.of(
          supposing(
              "uses-channel",
              values,
              nothing(),
              new UpdateChannel(host, channel.channel(), SUPPOSED)),
          supposing(
              "uses-no-channel",
              values,
              nothing(),
              new CompleteList(host, "updateChannels", SUPPOSED)));
    }
    if (gap instanceof Gap.Registry registry) {
      return registry(registry);
    }
    if (gap instanceof Gap.Question question) {
      return answers(question.question());
    }
    if (gap instanceof Gap.Served served) {
      String question = served.condition().question();
      return question == null ? List.of() : answers(question);
    }
    return gap instanceof Gap.Age ? ages() : List.of();
  }

  private List<Alternative> releases(String id, List<String> possible, boolean perhapsAbsent) {
    Predicate<Observation> gone =
        is(InstalledProduct.class, p -> p.product().equals(id))
            .or(is(DoubtfulProduct.class, p -> p.product().equals(id)));
    Product product = catalogue.product(id);
    List<Release> known = product == null ? List.of() : product.releases();
    List<Alternative> ways = new ArrayList<>();
    for (Release release : known) {
      if (possible.isEmpty() || possible.contains(release.name())) {
        ways.add(
            supposing(
                "is-release",
                Map.of("product", new Term.Product(id), "release", release.name()),
                gone,
                installed(id, Set.of(release.name()), false)));
      }
    }
    if (perhapsAbsent) {
      if (known.isEmpty()) {
        ways.add(supposing("is-installed", product(id), gone, installed(id, Set.of(), false)));
      }
      ways.add(supposing("is-absent", product(id), gone, new AbsentProduct(host, id, SUPPOSED)));
    }
    return ways;
  }

  private List<Alternative> versions(Gap.FileVersion gap) {
    Condition.FileCondition condition = gap.condition();
    Predicate<Observation> gone = is(ObservedFile.class, f -> f.key().equals(gap.key()));
    Map<String, Object> bound = Map.of("version", condition.atLeast());
    return List.of(
        supposing("version-reached", bound, gone, file(gap, condition.atLeast())),
        supposing("version-below", bound, gone, file(gap, below(condition))));
  }

  private static Version below(Condition.FileCondition condition) {
    Version branch = condition.branch();
    List<BigInteger> parts = new ArrayList<>(branch == null ? List.of() : branch.parts());
    while (parts.size() < condition.atLeast().parts().size()) {
      parts.add(BigInteger.ZERO);
    }
    return new Version(parts);
  }

  private List<Alternative> registry(Gap.Registry gap) {
    Set<String> keys = new HashSet<>();
    List<Observation> as = new ArrayList<>();
    List<Observation> missing = new ArrayList<>();
    String name = gap.places().get(0).name();
    for (Place place : gap.places()) {
      keys.add(place.key());
      String view = place.view() == null ? "" : place.view();
      String data = dataFor(place.test());
      as.add(new RegistryValue(host, place.key(), name, view, data, Truth.TRUE, SUPPOSED));
      missing.add(new RegistryValue(host, place.key(), name, view, null, Truth.FALSE, SUPPOSED));
    }
    Predicate<Observation> gone =
        is(RegistryValue.class, r -> keys.contains(r.key()) && r.value().equals(name));
    Map<String, Object> values = Map.of("value", gap.condition().value());
    return List.of(
        supposing("registry-so", values, gone, as),
        supposing("registry-not-so", values, gone, missing));
  }

  /** Data that pass a test; null when any do. */
  private static @Nullable String dataFor(RegistryTest test) {
    if (test instanceof RegistryTest.OneOf choice) {
      return choice.data().get(0);
    }
    if (test instanceof RegistryTest.Bits bits) {
      return bits.mask().toString();
    }
    if (test instanceof RegistryTest.Bounds bounds) {
      BigInteger atLeast = bounds.atLeast();
      BigInteger below = bounds.below();
      return atLeast != null
          ? atLeast.toString()
          : below == null ? null : below.subtract(BigInteger.ONE).toString();
    }
    return null;
  }

  private List<Alternative> answers(String question) {
    Predicate<Observation> gone = is(Answer.class, a -> a.question().equals(question));
    return List.of(
        supposing("yes", Map.of(), gone, new Answer(host, question, Truth.TRUE, SUPPOSED)),
        supposing("no", Map.of(), gone, new Answer(host, question, Truth.FALSE, SUPPOSED)));
  }

  /** The correction came about before all that the logs show, or after it. */
  private List<Alternative> ages() {
    Instant first = null;
    Instant last = null;
    for (Observation observation : slice.observations()) {
      if (observation instanceof Finding finding && finding.match()) {
        first = earlier(first, finding.earliest());
        last = later(last, finding.latest());
      }
    }
    if (first == null || last == null) {
      return List.of();
    }
    return List.of(
        dated("corrected-after", last.plusSeconds(2 * 86_400L)),
        dated("corrected-before", first.minusSeconds(2 * 86_400L)));
  }

  private Alternative dated(String phrase, Instant moment) {
    List<Observation> moved = new ArrayList<>();
    for (Observation observation : slice.observations()) {
      if (observation instanceof ObservedFile f) {
        moved.add(
            new ObservedFile(
                f.host(),
                f.path(),
                f.key(),
                f.exists(),
                f.version(),
                f.stated(),
                moment,
                SUPPOSED));
      } else if (observation instanceof UpdateRecord u) {
        moved.add(
            new UpdateRecord(
                u.host(),
                u.kb(),
                u.state(),
                moment.atOffset(ZoneOffset.UTC).toLocalDate(),
                SUPPOSED));
      }
    }
    Predicate<Observation> gone =
        is(ObservedFile.class, f -> true).or(is(UpdateRecord.class, u -> true));
    return new Alternative(phrase, Map.of(), slice.with(gone, moved));
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }

  private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }

  private Alternative supposing(
      String phrase, Map<String, Object> values, Predicate<Observation> gone, Observation added) {
    return supposing(phrase, values, gone, List.of(added));
  }

  private Alternative supposing(
      String phrase,
      Map<String, Object> values,
      Predicate<Observation> gone,
      List<Observation> added) {
    return new Alternative(phrase, values, slice.with(gone, added));
  }

  private static Map<String, Object> product(String id) {
    return Map.of("product", new Term.Product(id));
  }

  private InstalledProduct installed(String id, Set<String> releases, boolean system) {
    return new InstalledProduct(
        host, id, releases, null, false, system, Confidence.HIGH, id, SUPPOSED);
  }

  private ObservedFile file(Gap.FileVersion gap, Version version) {
    return new ObservedFile(
        host,
        gap.condition().path(),
        gap.key(),
        Truth.TRUE,
        version,
        version.toString(),
        null,
        SUPPOSED);
  }

  private UpdateRecord update(String kb, UpdateRecord.State state) {
    return new UpdateRecord(host, kb, state, null, SUPPOSED);
  }

  private boolean system(InstalledProduct product) {
    return product.system();
  }

  private static Predicate<Observation> nothing() {
    return observation -> false;
  }

  private static <T> Predicate<Observation> is(Class<T> type, Predicate<T> test) {
    return observation -> type.isInstance(observation) && test.test(type.cast(observation));
  }
}
