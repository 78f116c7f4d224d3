package org.befund.kb.advisory;

import java.util.List;
import org.befund.kb.Confidence;
import org.befund.kb.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * Something that is true, false or unknown of a host. Conditions are facts for the rules, which
 * judge them; each has an id of its own, unique within the knowledge base.
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

  /** The same condition under an id; parts keep theirs. */
  Condition withId(String id);

  /**
   * A product is installed.
   *
   * @param product a product of the catalogue
   * @param releases the releases that count; empty when all do
   * @param versions the ranges of versions that count; empty when all do
   */
  record ProductCondition(
      String id, About about, String product, List<String> releases, List<VersionRange> versions)
      implements Condition {
    public ProductCondition {
      releases = List.copyOf(releases);
      versions = List.copyOf(versions);
    }

    @Override
    public ProductCondition withId(String newId) {
      return new ProductCondition(newId, about, product, releases, versions);
    }
  }

  /**
   * The operating system is a product of the catalogue.
   *
   * @param releases the service packs that count; empty when all do
   */
  record SystemCondition(String id, About about, String product, List<String> releases)
      implements Condition {
    public SystemCondition {
      releases = List.copyOf(releases);
    }

    @Override
    public SystemCondition withId(String newId) {
      return new SystemCondition(newId, about, product, releases);
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
   * A registry value is there with given data.
   *
   * @param data null when any data will do
   */
  record RegistryCondition(String id, About about, String key, String value, @Nullable String data)
      implements Condition {
    @Override
    public RegistryCondition withId(String newId) {
      return new RegistryCondition(newId, about, key, value, data);
    }
  }

  /** A record says that an update is installed. */
  record UpdateCondition(String id, About about, String kb) implements Condition {
    @Override
    public UpdateCondition withId(String newId) {
      return new UpdateCondition(newId, about, kb);
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
    public Not withId(String newId) {
      return new Not(newId, about, of);
    }
  }

  /** As the part where that is known, and a stated presumption where it is not. */
  record Presumed(String id, About about, boolean presumption, Condition of) implements Condition {
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
