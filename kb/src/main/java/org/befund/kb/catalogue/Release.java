package org.befund.kb.catalogue;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * One release of a product: a version, or a service pack of a version.
 *
 * @param name how advisories refer to it, for example {@code 3.0 SP1}
 * @param version the marketing version; null when the product's name holds it already
 * @param servicePack {@code RTM}, {@code SP1}, …; null when the product has none
 * @param from versions from this one on belong to it; null when only named ones do
 * @param below versions below this one belong to it; null when only named ones do
 * @param builds the build numbers under which it shows up
 */
public record Release(
    String name,
    @Nullable Version version,
    @Nullable String servicePack,
    @Nullable Version from,
    @Nullable Version below,
    List<Build> builds) {

  /** How well a build number is attested. */
  public enum Certainty {
    /** Printed by the vendor or seen in several independent places. */
    CONFIRMED,
    /** Told from memory or seen once. */
    UNCONFIRMED,
    /** Sources contradict each other. */
    DISPUTED
  }

  /**
   * A build number of a release.
   *
   * @param number all parts, or with {@code branch} the first parts of a range of builds
   * @param branch whether every build that begins with {@code number} belongs to the release
   * @param certainty how well it is attested
   * @param source where it was seen, in words; null when nowhere but in memory
   */
  public record Build(
      Version number, boolean branch, Certainty certainty, @Nullable String source) {

    private static final Key<Version> NUMBER =
        optional("build", VERSION, "The whole build number.", "3.2.7600.226");
    private static final Key<Version> BRANCH =
        optional("branch", VERSION, "The first parts of a range of builds.", "3.2.7600");
    private static final Key<Certainty> CERTAINTY =
        required(
            "certainty",
            TextShape.choice(Certainty.class, '-'),
            "How well the number is attested.",
            "confirmed");
    private static final Key<String> SOURCE =
        optional("source", TEXT, "Where the number was seen.", "the product's user agent");

    static final Shape<Build> SHAPE =
        new ObjectShape<>(
            "a build",
            List.of(NUMBER, BRANCH, CERTAINTY, SOURCE),
            v -> {
              Version branch = v.find(BRANCH);
              Version build = v.find(NUMBER);
              Version number = build != null ? build : branch;
              if (number == null || (build != null && branch != null)) {
                throw new IllegalArgumentException("expected either 'build' or 'branch'");
              }
              return new Build(number, branch != null, v.get(CERTAINTY), v.find(SOURCE));
            });
  }

  /** A version number as it is written in a knowledge base. */
  public static final Shape<Version> VERSION =
      TextShape.of("a version such as 3.1.6001.66", Version::parse);

  private static final Key<String> NAME =
      required("release", TEXT, "How advisories refer to the release.", "3.0 SP1");
  private static final Key<Version> NUMBER =
      optional("version", VERSION, "The marketing version.", "\"3.0\"");
  private static final Key<String> SERVICE_PACK =
      optional("servicePack", TEXT, "RTM, SP1, SP2, …", "SP1");
  private static final Key<Version> FROM =
      optional("from", VERSION, "Versions from this one on belong to it.", "\"4.0\"");
  private static final Key<Version> BELOW =
      optional("below", VERSION, "Versions below this one belong to it.", "\"2.0\"");
  private static final Key<List<Build>> BUILDS =
      optional(
          "builds",
          new ListShape<>(Build.SHAPE),
          "The build numbers under which it shows up.",
          "[{build: 3.2.7600.226, certainty: confirmed}]");

  /** A release in a catalogue file. */
  public static final Shape<Release> SHAPE =
      new ObjectShape<>(
          "a release",
          List.of(NAME, NUMBER, SERVICE_PACK, FROM, BELOW, BUILDS),
          v -> {
            Version from = v.find(FROM);
            Version below = v.find(BELOW);
            if (from != null && below != null && from.compareTo(below) >= 0) {
              throw new IllegalArgumentException("'from' is not below 'below'");
            }
            return new Release(
                v.get(NAME), v.find(NUMBER), v.find(SERVICE_PACK), from, below, v.list(BUILDS));
          });

  public Release {
    builds = List.copyOf(builds);
  }
}
