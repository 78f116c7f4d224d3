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

/**
 * Something that can be installed.
 *
 * @param id its name within the knowledge base
 * @param name its name for readers
 * @param kind what it is
 * @param singleInstance whether a host can have it only once, so that two different releases on one
 *     host contradict each other
 * @param names what inventories call it, without vendor, release, edition and language
 * @param qualifiers words that may stand beside a name without making it another product
 * @param resembles sets of words; a name that holds all words of a set but is not recognised may
 *     mean this product, so its absence is not certain
 * @param mayCountAs products whose presence this one leaves in doubt: a part sold alone
 * @param architectures the processors that it was built for; empty when nobody said
 * @param systemArchitecture whether on a host it is always the one for the system's own processor
 * @param editions the editions that it came in, by the words that names have for them; empty when
 *     none is told apart
 * @param releases its releases in the order in which they came out; empty when none is told apart
 */
public record Product(
    String id,
    String name,
    Kind kind,
    boolean singleInstance,
    List<String> names,
    List<String> qualifiers,
    List<List<String>> resembles,
    List<String> mayCountAs,
    List<Architecture> architectures,
    boolean systemArchitecture,
    List<String> editions,
    List<Release> releases) {

  /** What a product is. */
  public enum Kind {
    APPLICATION,
    OPERATING_SYSTEM
  }

  private static final Key<String> ID =
      required("id", TEXT, "The product's name within the knowledge base.", "${product}");
  private static final Key<String> NAME =
      required("name", TEXT, "The product's name for readers.", "${product-name}");
  private static final Key<Kind> KIND =
      required("kind", TextShape.choice(Kind.class, '-'), "What it is.", "application");
  private static final Key<Boolean> SINGLE_INSTANCE =
      optional(
          "singleInstance",
          TextShape.BOOLEAN,
          "Whether a host can have it only once, so that two releases on one host contradict.",
          "true");
  private static final Key<List<String>> NAMES =
      required(
          "names",
          new ListShape<>(TEXT),
          "What inventories call it, without vendor, release, edition and language.",
          "[${product-name}, ${product-short}]");
  private static final Key<List<String>> QUALIFIERS =
      optional(
          "qualifiers",
          new ListShape<>(TEXT),
          "Words that may stand beside a name without making it another product.",
          "[standard, edition]");
  private static final Key<List<List<String>>> RESEMBLES =
      optional(
          "resembles",
          new ListShape<>(new ListShape<>(TEXT)),
          "Sets of words; an unrecognised name with all words of a set may mean this product.",
          "[[update, services]]");
  private static final Key<List<String>> MAY_COUNT_AS =
      optional(
          "mayCountAs",
          new ListShape<>(TEXT),
          "Products whose presence this one leaves in doubt, such as the suite of a part.",
          "[${client-product}]");
  private static final Key<List<Architecture>> ARCHITECTURES =
      optional(
          "architectures",
          new ListShape<>(Architecture.SHAPE),
          "The processors that it was built for; any where absent.",
          "[x86, x64]");
  private static final Key<Boolean> SYSTEM_ARCHITECTURE =
      optional(
          "systemArchitecture",
          TextShape.BOOLEAN,
          "Whether on a host it is always the one for the system's own processor, as a driver is.",
          "true");
  private static final Key<List<String>> EDITIONS =
      optional(
          "editions",
          new ListShape<>(TEXT),
          "The editions that it came in, by the words that stand in names for them.",
          "[standard, enterprise]");
  private static final Key<List<Release>> RELEASES =
      optional(
          "releases",
          new ListShape<>(Release.SHAPE),
          "Its releases in the order in which they came out.",
          "[{release: 3.0 SP1, version: \"3.0\", servicePack: SP1}]");

  /** A product in a catalogue file. */
  public static final Shape<Product> SHAPE =
      new ObjectShape<>(
          "a product",
          List.of(
              ID,
              NAME,
              KIND,
              SINGLE_INSTANCE,
              NAMES,
              QUALIFIERS,
              RESEMBLES,
              MAY_COUNT_AS,
              ARCHITECTURES,
              SYSTEM_ARCHITECTURE,
              EDITIONS,
              RELEASES),
          v ->
              new Product(
                  v.get(ID),
                  v.get(NAME),
                  v.get(KIND),
                  v.or(SINGLE_INSTANCE, false),
                  v.get(NAMES),
                  v.list(QUALIFIERS),
                  v.list(RESEMBLES),
                  v.list(MAY_COUNT_AS),
                  v.list(ARCHITECTURES),
                  v.or(SYSTEM_ARCHITECTURE, false),
                  v.list(EDITIONS),
                  v.list(RELEASES)));

  public Product {
    names = List.copyOf(names);
    qualifiers = List.copyOf(qualifiers);
    resembles = List.copyOf(resembles);
    mayCountAs = List.copyOf(mayCountAs);
    architectures = List.copyOf(architectures);
    editions = List.copyOf(editions);
    releases = List.copyOf(releases);
  }

  /** The name of an edition in a form in which equal ones are equal texts. */
  public static String edition(String name) {
    return AttributeType.folded(name);
  }
}
