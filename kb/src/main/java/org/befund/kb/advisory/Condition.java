package org.befund.kb.advisory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.kb.Confidence;
import org.befund.kb.catalogue.Architecture;
import org.befund.kb.catalogue.Installation;
import org.befund.kb.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * Something that is true, false or unknown of a host. Conditions are facts for the rules, which
 * judge them; each has an id of its own, unique within the knowledge base.
 *
 * <p>All kinds stand in this one file, long as it is: whoever tells them apart reads them together.
 */
public sealed interface Condition {

  /** The advisory's id and the place of the condition in it; empty until it is resolved. */
  String id();

  /** What the advisory says of it. */
  About about();

  /** The id of the advisory that it stands in; empty until it is resolved. */
  default String advisory() {
    return id().substring(0, Math.max(0, id().indexOf('#')));
  }

  /** The conditions that it is made of, in order; empty for one that is about a host itself. */
  default List<Condition> parts() {
    return List.of();
  }

  /** The same condition under an id; parts keep theirs. */
  Condition withId(String id);

  /**
   * A product is installed.
   *
   * @param product a product of the catalogue
   * @param releases the releases that count; empty when all do
   * @param versions the ranges of versions that count; empty when all do
   * @param architectures the processors that it may be built for; empty when any will do
   * @param editions the editions that count; empty when all do
   * @param installedFrom the first day of installation that counts; null when any does
   * @param installedBefore the first day of installation that counts no more; null when any does
   */
  record ProductCondition(
      String id,
      About about,
      String product,
      List<String> releases,
      List<VersionRange> versions,
      List<Architecture> architectures,
      List<String> editions,
      @Nullable LocalDate installedFrom,
      @Nullable LocalDate installedBefore)
      implements Condition {
    public ProductCondition {
      releases = List.copyOf(releases);
      versions = List.copyOf(versions);
      architectures = List.copyOf(architectures);
      editions = List.copyOf(editions);
    }

    /** A condition on product, releases and versions alone. */
    public ProductCondition(
        String id,
        About about,
        String product,
        List<String> releases,
        List<VersionRange> versions) {
      this(id, about, product, releases, versions, List.of(), List.of(), null, null);
    }

    @Override
    public ProductCondition withId(String newId) {
      return new ProductCondition(
          newId,
          about,
          product,
          releases,
          versions,
          architectures,
          editions,
          installedFrom,
          installedBefore);
    }
  }

  /**
   * The operating system is a product of the catalogue.
   *
   * @param releases the service packs that count; empty when all do
   * @param architectures the processors that it may be built for; empty when any will do
   * @param editions the editions that count; empty when all do
   * @param installation how much of it must be installed; null when either will do
   */
  record SystemCondition(
      String id,
      About about,
      String product,
      List<String> releases,
      List<Architecture> architectures,
      List<String> editions,
      @Nullable Installation installation)
      implements Condition {
    public SystemCondition {
      releases = List.copyOf(releases);
      architectures = List.copyOf(architectures);
      editions = List.copyOf(editions);
    }

    @Override
    public SystemCondition withId(String newId) {
      return new SystemCondition(
          newId, about, product, releases, architectures, editions, installation);
    }
  }

  /**
   * The host was upgraded from a product.
   *
   * @param releases the releases that count; empty when all do
   */
  record UpgradedFromCondition(String id, About about, String product, List<String> releases)
      implements Condition {
    public UpgradedFromCondition {
      releases = List.copyOf(releases);
    }

    @Override
    public UpgradedFromCondition withId(String newId) {
      return new UpgradedFromCondition(newId, about, product, releases);
    }
  }

  /** The host has a role. */
  record RoleCondition(String id, About about, String role) implements Condition {
    @Override
    public RoleCondition withId(String newId) {
      return new RoleCondition(newId, about, role);
    }
  }

  /**
   * A file has at least a version, compared within one branch; on another branch the test says
   * nothing.
   *
   * @param path may begin with a variable such as {@code %ProgramFiles%}
   * @param branch the first parts that a version must have to be comparable; null for all
   * @param exact how much a version equal to the bound proves
   * @param above how much a version above the bound proves
   */
  record FileCondition(
      String id,
      About about,
      String path,
      @Nullable Version branch,
      Version atLeast,
      Confidence exact,
      Confidence above)
      implements Condition {
    @Override
    public FileCondition withId(String newId) {
      return new FileCondition(newId, about, path, branch, atLeast, exact, above);
    }
  }

  /**
   * The version of a file lies in one of some ranges, which may leave gaps between them.
   *
   * @param path may begin with a variable such as {@code %ProgramFiles%}
   * @param versions the ranges that count; never empty
   */
  record FileRangeCondition(String id, About about, String path, List<VersionRange> versions)
      implements Condition {
    public FileRangeCondition {
      versions = List.copyOf(versions);
    }

    /** The ranges in signs that every language reads. */
    public String told() {
      return String.join(" / ", versions.stream().map(VersionRange::told).toList());
    }

    @Override
    public FileRangeCondition withId(String newId) {
      return new FileRangeCondition(newId, about, path, versions);
    }
  }

  /**
   * A file is there, in whatever version.
   *
   * @param path may begin with a variable such as {@code %ProgramFiles%}
   */
  record FilePresenceCondition(String id, About about, String path) implements Condition {
    @Override
    public FilePresenceCondition withId(String newId) {
      return new FilePresenceCondition(newId, about, path);
    }
  }

  /**
   * A registry value is as asked, under one key or under each of many.
   *
   * @param keys the keys; never empty
   * @param value the name of the value
   * @param test what its data must be
   */
  record RegistryCondition(
      String id, About about, List<String> keys, String value, RegistryTest test)
      implements Condition {
    public RegistryCondition {
      keys = List.copyOf(keys);
    }

    /** The first key, which is the only one unless there are many. */
    public String key() {
      return keys.get(0);
    }

    /** Whether several keys must meet it. */
    public boolean isOfMany() {
      return keys.size() > 1;
    }

    @Override
    public RegistryCondition withId(String newId) {
      return new RegistryCondition(newId, about, keys, value, test);
    }
  }

  /**
   * A record says that an update is installed.
   *
   * @param kb the KB number, digits only
   * @param only whether an update that supersedes it or is equivalent to it will not do
   * @param installedFrom the first day of installation that counts; null for any
   * @param installedBefore the first day of installation that counts no more; null for none
   */
  record UpdateCondition(
      String id,
      About about,
      String kb,
      boolean only,
      @Nullable LocalDate installedFrom,
      @Nullable LocalDate installedBefore)
      implements Condition {

    /** Whether the day of installation matters. */
    public boolean isDated() {
      return installedFrom != null || installedBefore != null;
    }

    @Override
    public UpdateCondition withId(String newId) {
      return new UpdateCondition(newId, about, kb, only, installedFrom, installedBefore);
    }
  }

  /**
   * Things of a declared kind were observed.
   *
   * @param kind the name of the kind
   * @param where by attribute, the value that tells which thing is meant
   * @param each the attribute of which several values must each be met; null when there is none
   * @param having by attribute, what else must be so of the thing
   */
  record ObservedCondition(
      String id,
      About about,
      String kind,
      Map<String, String> where,
      @Nullable Each each,
      Map<String, AttributeTest> having)
      implements Condition {

    /** Values of one attribute, for every one of which there must be a thing. */
    public record Each(String attribute, List<String> values) {
      public Each {
        values = List.copyOf(values);
      }
    }

    public ObservedCondition {
      where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
      having = Collections.unmodifiableMap(new LinkedHashMap<>(having));
    }

    @Override
    public ObservedCondition withId(String newId) {
      return new ObservedCondition(newId, about, kind, where, each, having);
    }
  }

  /** A record says that a remediation of the same advisory is applied. */
  record RemediationCondition(String id, About about, String remediation) implements Condition {
    @Override
    public RemediationCondition withId(String newId) {
      return new RemediationCondition(newId, about, remediation);
    }
  }

  /** The host gets updates through a channel. */
  record ChannelCondition(String id, About about, String channel) implements Condition {
    @Override
    public ChannelCondition withId(String newId) {
      return new ChannelCondition(newId, about, channel);
    }
  }

  /** A person has answered a question with yes. */
  record AnswerCondition(String id, About about, String question) implements Condition {
    @Override
    public AnswerCondition withId(String newId) {
      return new AnswerCondition(newId, about, question);
    }
  }

  /**
   * The logs show the problem.
   *
   * @param signature the signature that must match; null when any of the advisory's will do
   */
  record EvidenceCondition(String id, About about, @Nullable String signature)
      implements Condition {
    @Override
    public EvidenceCondition withId(String newId) {
      return new EvidenceCondition(newId, about, signature);
    }
  }

  /** Some other host that this one serves meets a condition. */
  record ServedHostCondition(String id, About about, Condition of, @Nullable String question)
      implements Condition {
    @Override
    public List<Condition> parts() {
      return List.of(of);
    }

    @Override
    public ServedHostCondition withId(String newId) {
      return new ServedHostCondition(newId, about, of, question);
    }
  }

  /** Every part holds. */
  record AllOf(String id, About about, List<Condition> parts) implements Condition {
    public AllOf {
      parts = List.copyOf(parts);
    }

    @Override
    public AllOf withId(String newId) {
      return new AllOf(newId, about, parts);
    }
  }

  /** At least one part holds. */
  record AnyOf(String id, About about, List<Condition> parts) implements Condition {
    public AnyOf {
      parts = List.copyOf(parts);
    }

    @Override
    public AnyOf withId(String newId) {
      return new AnyOf(newId, about, parts);
    }
  }

  /** The part does not hold. */
  record Not(String id, About about, Condition of) implements Condition {
    @Override
    public List<Condition> parts() {
      return List.of(of);
    }

    @Override
    public Not withId(String newId) {
      return new Not(newId, about, of);
    }
  }

  /** As the part where that is known, and a stated presumption where it is not. */
  record Presumed(String id, About about, boolean presumption, Condition of) implements Condition {
    @Override
    public List<Condition> parts() {
      return List.of(of);
    }

    @Override
    public Presumed withId(String newId) {
      return new Presumed(newId, about, presumption, of);
    }
  }

  /** A condition that stands under {@code conditions} of the same advisory; gone once resolved. */
  record Reference(String id, About about, String name) implements Condition {
    @Override
    public Reference withId(String newId) {
      return new Reference(newId, about, name);
    }
  }
}
