package org.befund.engine.evaluation;

import static org.befund.engine.evaluation.Supposition.SOURCE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.befund.kb.advisory.Condition;
import org.befund.kb.catalogue.Catalogue;
import org.befund.rules.Term;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Gap;
import org.befund.rules.observation.Answer;
import org.befund.rules.observation.CompleteList;
import org.befund.rules.observation.Finding;
import org.befund.rules.observation.HeldRole;
import org.befund.rules.observation.Observation;
import org.befund.rules.observation.ObservedFile;
import org.befund.rules.observation.RemediationRecord;
import org.befund.rules.observation.UpdateChannel;
import org.befund.rules.observation.UpdateRecord;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a missing fact may turn out: for each the slice with an observation that says
 * so. The rules are then asked as if it had been observed.
 */
final class Alternatives {
  private final Slice slice;
  private final String host;
  private final Supposition supposition;
  private final ProductAlternatives products;
  private final PlaceAlternatives places;

  Alternatives(Catalogue catalogue, Slice slice) {
    this.slice = slice;
    this.host = slice.host();
    this.supposition = new Supposition(slice);
    this.products = new ProductAlternatives(catalogue, supposition);
    this.places = new PlaceAlternatives(supposition);
  }

  /** The ways for a gap; empty when it is not of the subject or no observation could fill it. */
  List<Alternative> of(Gap gap) {
    if (!gap.host().equals(host)) {
      return List.of();
    }
    if (gap instanceof Gap.Release release) {
      return products.of(release);
    } else if (gap instanceof Gap.Product product) {
      return products.of(product);
    } else if (gap instanceof Gap.System system) {
      return products.of(system);
    } else if (gap instanceof Gap.Trait trait) {
      return products.of(trait);
    } else if (gap instanceof Gap.UpgradedFrom former) {
      return products.of(former);
    } else if (gap instanceof Gap.FileVersion file) {
      return places.of(file);
    } else if (gap instanceof Gap.FileRange file) {
      return places.of(file);
    } else if (gap instanceof Gap.FilePresence file) {
      return places.of(file);
    } else if (gap instanceof Gap.Registry registry) {
      return places.of(registry);
    } else if (gap instanceof Gap.Observed observed) {
      return places.of(observed);
    }
    return ofRecords(gap);
  }

  private List<Alternative> ofRecords(Gap gap) {
    if (gap instanceof Gap.Update update) {
      Predicate<Observation> gone =
          Supposition.is(UpdateRecord.class, u -> u.kb().equals(update.kb()));
      Map<String, Object> kb = Map.of("kb", update.kb());
      return List.of(
          supposition.of(
              "update-installed", kb, gone, update(update.kb(), UpdateRecord.State.INSTALLED)),
          supposition.of(
              "update-missing", kb, gone, update(update.kb(), UpdateRecord.State.NOT_INSTALLED)));
    }
    if (gap instanceof Gap.UpdateDay update) {
      return days(update.condition());
    }
    if (gap instanceof Gap.Remediation remediation) {
      String id = remediation.remediation();
      Predicate<Observation> gone =
          Supposition.is(RemediationRecord.class, r -> r.remediation().equals(id));
      Map<String, Object> title =
          Map.of("remediation", new Term.RemediationTitle(slice.advisory().advisory().id(), id));
      return List.of(
          supposition.of(
              "applied", title, gone, new RemediationRecord(host, id, Truth.TRUE, SOURCE)),
          supposition.of(
              "not-applied", title, gone, new RemediationRecord(host, id, Truth.FALSE, SOURCE)));
    }
    if (gap instanceof Gap.Role role) {
      Map<String, Object> values = Map.of("role", role.role());
      return List.of(
          supposition.of("has-role", values, nothing(), new HeldRole(host, role.role(), SOURCE)),
          supposition.of(
              "has-no-role", values, nothing(), new CompleteList(host, "roles", SOURCE)));
    }
    if (gap instanceof Gap.Channel channel) {
      Map<String, Object> values = Map.of("channel", channel.channel());
      return List.of(
          supposition.of(
              "uses-channel",
              values,
              nothing(),
              new UpdateChannel(host, channel.channel(), SOURCE)),
          supposition.of(
              "uses-no-channel",
              values,
              nothing(),
              new CompleteList(host, "updateChannels", SOURCE)));
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

  /** That an update was installed on one side of a day that is asked for, or on the other. */
  private List<Alternative> days(Condition.UpdateCondition asked) {
    List<Alternative> ways = new ArrayList<>();
    LocalDate from = asked.installedFrom();
    LocalDate before = asked.installedBefore();
    if (from != null) {
      ways.add(installedOn(asked.kb(), "installed-from", from, from));
      ways.add(installedOn(asked.kb(), "installed-earlier", from, from.minusDays(1)));
    } else if (before != null) {
      ways.add(installedOn(asked.kb(), "installed-earlier", before, before.minusDays(1)));
    }
    if (before != null) {
      ways.add(installedOn(asked.kb(), "installed-from", before, before));
    }
    return ways;
  }

  private Alternative installedOn(String kb, String phrase, LocalDate told, LocalDate day) {
    return supposition.of(
        phrase,
        Map.of("date", told),
        Supposition.is(UpdateRecord.class, u -> u.kb().equals(kb)),
        new UpdateRecord(host, kb, UpdateRecord.State.INSTALLED, day, SOURCE));
  }

  private List<Alternative> answers(String question) {
    Predicate<Observation> gone = Supposition.is(Answer.class, a -> a.question().equals(question));
    return List.of(
        supposition.of("yes", Map.of(), gone, new Answer(host, question, Truth.TRUE, SOURCE)),
        supposition.of("no", Map.of(), gone, new Answer(host, question, Truth.FALSE, SOURCE)));
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
                f.host(), f.path(), f.key(), f.exists(), f.version(), f.stated(), moment, SOURCE));
      } else if (observation instanceof UpdateRecord u) {
        moved.add(
            new UpdateRecord(
                u.host(),
                u.kb(),
                u.state(),
                moment.atOffset(ZoneOffset.UTC).toLocalDate(),
                SOURCE));
      }
    }
    Predicate<Observation> gone =
        Supposition.is(ObservedFile.class, f -> true)
            .or(Supposition.is(UpdateRecord.class, u -> true));
    return supposition.of(phrase, Map.of(), gone, moved);
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }

  private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }

  private UpdateRecord update(String kb, UpdateRecord.State state) {
    return new UpdateRecord(host, kb, state, null, SOURCE);
  }

  private static Predicate<Observation> nothing() {
    return observation -> false;
  }
}
