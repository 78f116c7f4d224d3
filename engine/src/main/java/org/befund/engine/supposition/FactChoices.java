package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.befund.engine.environment.ListName;
import org.befund.kb.advisory.Condition;
import org.befund.rules.conclusion.Gap;
import org.jspecify.annotations.Nullable;

/**
 * The facts that conditions speak of, each with values that they tell apart: of values that all
 * conditions treat alike there is one.
 */
public final class FactChoices {
  private final ProductChoices products;
  private final PlaceChoices places;

  FactChoices(ProductChoices products, PlaceChoices places) {
    this.products = products;
    this.places = places;
  }

  /**
   * The facts of a host that one condition speaks of; none for a condition made of others.
   *
   * @param replacing for a condition on an update, the updates that do in its place
   */
  public List<Choices> of(Condition condition, String host, Collection<String> replacing) {
    if (condition instanceof Condition.ProductCondition product) {
      return products.of(product, host);
    } else if (condition instanceof Condition.SystemCondition system) {
      return products.of(system, host);
    } else if (condition instanceof Condition.UpgradedFromCondition former) {
      return products.of(former, host);
    } else if (condition instanceof Condition.FileCondition file) {
      return places.of(file, host);
    } else if (condition instanceof Condition.FileRangeCondition file) {
      return places.of(file, host);
    } else if (condition instanceof Condition.FilePresenceCondition file) {
      return List.of(
          choices(host, "file", file.path(), List.of("present", "missing"), ListName.FILES));
    } else if (condition instanceof Condition.RegistryCondition registry) {
      return places.of(registry, host);
    } else if (condition instanceof Condition.ObservedCondition observed) {
      return places.of(observed, host);
    }
    return ofRecords(condition, host, replacing);
  }

  /**
   * The fact that fills a gap, with its values; null where no value can, as for a log.
   *
   * @param condition the condition that is open for want of it; null when it is none
   */
  public @Nullable Choices filling(Gap gap, @Nullable Condition condition) {
    if (condition != null) {
      String kind = kind(gap);
      for (Choices each : of(condition, gap.host(), Set.of())) {
        if (each.fact().kind().equals(kind)) {
          return each;
        }
      }
    }
    return null;
  }

  private static String kind(Gap gap) {
    if (gap instanceof Gap.Release || gap instanceof Gap.Product) {
      return "product";
    } else if (gap instanceof Gap.System) {
      return "os";
    } else if (gap instanceof Gap.Trait trait) {
      return trait.trait().name().toLowerCase(Locale.ROOT).replace('_', '-');
    } else if (gap instanceof Gap.UpgradedFrom) {
      return "upgraded-from";
    } else if (gap instanceof Gap.FileVersion
        || gap instanceof Gap.FileRange
        || gap instanceof Gap.FilePresence) {
      return "file";
    } else if (gap instanceof Gap.Question || gap instanceof Gap.Served) {
      return "answer";
    }
    return gap.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static List<Choices> ofRecords(
      Condition condition, String host, Collection<String> replacing) {
    if (condition instanceof Condition.UpdateCondition update) {
      Set<String> numbers = new LinkedHashSet<>(List.of(update.kb()));
      numbers.addAll(replacing);
      List<Choices> choices = new ArrayList<>();
      for (String kb : numbers) {
        choices.add(
            choices(host, "update", kb, List.of("installed", "not_installed"), ListName.UPDATES));
      }
      return choices;
    } else if (condition instanceof Condition.RemediationCondition remediation) {
      return List.of(
          choices(
              host,
              "remediation",
              remediation.remediation(),
              List.of("applied", "not_applied"),
              ListName.REMEDIATIONS));
    } else if (condition instanceof Condition.RoleCondition role) {
      return List.of(choices(host, "role", role.role(), List.of("yes", "no"), ListName.ROLES));
    } else if (condition instanceof Condition.ChannelCondition channel) {
      return List.of(
          choices(
              host, "channel", channel.channel(), List.of("yes", "no"), ListName.UPDATE_CHANNELS));
    } else if (condition instanceof Condition.AnswerCondition answer) {
      return List.of(choices(host, "answer", answer.question(), List.of("yes", "no"), ""));
    } else if (condition instanceof Condition.ServedHostCondition served
        && served.question() != null) {
      return List.of(choices(host, "answer", served.question(), List.of("yes", "no"), ""));
    }
    return List.of();
  }

  static Choices choices(String host, String kind, String name, List<String> values, String list) {
    return new Choices(new Fact(host, kind, name), values, list);
  }
}
