package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.befund.kb.catalogue.Architecture;
import org.befund.kb.catalogue.Installation;
import org.befund.kb.catalogue.Product;
import org.befund.kb.catalogue.Update;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Values;
import org.jspecify.annotations.Nullable;

/** How conditions on what is or was installed are written: products, systems and updates. */
final class InstalledShapes {
  private static final Key<List<String>> RELEASES =
      optional(
          "releases",
          new ListShape<>(TEXT),
          "The releases that count, by their names in the catalogue; all where absent.",
          "[3.0 RTM, 3.0 SP1]");
  private static final Key<String> PRODUCT =
      required("product", TEXT, "A product of the catalogue is installed.", "${product}");
  private static final Key<List<VersionRange>> VERSIONS =
      optional(
          "versions",
          new ListShape<>(VersionRange.SHAPE),
          "The ranges of versions that count; all where absent.",
          "[{below: 1.1.9506.0}]");
  private static final Key<List<Architecture>> ARCHITECTURES =
      optional(
          "architectures",
          new ListShape<>(Architecture.SHAPE),
          "The processors that it may be built for; any where absent.",
          "[x64, ia64]");
  private static final Key<List<String>> EDITIONS =
      optional(
          "editions",
          new ListShape<>(TextShape.of("a text", InstalledShapes::edition)),
          "The editions that count, as the catalogue has them; all where absent.",
          "[enterprise]");
  private static final Key<LocalDate> INSTALLED_FROM =
      optional(
          "installedFrom",
          TextShape.DATE,
          "The first day of installation that counts.",
          "2008-07-01");
  private static final Key<LocalDate> INSTALLED_BEFORE =
      optional(
          "installedBefore",
          TextShape.DATE,
          "The first day of installation that counts no more.",
          "2008-07-09");
  private static final Key<Installation> INSTALLATION =
      optional(
          "installation",
          Installation.SHAPE,
          "How much of it must be installed; either where absent.",
          "server-core");
  private static final Key<String> UPGRADED_FROM =
      required("upgradedFrom", TEXT, "The host was upgraded from this product.", "example-server");
  private static final Key<String> SYSTEM =
      required(
          "system",
          TEXT,
          "The operating system is this product of the catalogue.",
          "${server-system}");
  private static final Key<String> UPDATE =
      required(
          "update",
          Update.KB_NUMBER,
          "The KB number of an update that a record shows as installed.",
          "\"${kb}\"");
  private static final Key<Boolean> ONLY =
      optional(
          "only",
          TextShape.BOOLEAN,
          "Whether no other update will do that supersedes it or is equivalent.",
          "true");
  static final List<Key<?>> PRODUCT_KEYS =
      List.of(
          PRODUCT, RELEASES, VERSIONS, ARCHITECTURES, EDITIONS, INSTALLED_FROM, INSTALLED_BEFORE);
  static final List<Key<?>> SYSTEM_KEYS =
      List.of(SYSTEM, RELEASES, ARCHITECTURES, EDITIONS, INSTALLATION);
  static final List<Key<?>> FORMER_KEYS = List.of(UPGRADED_FROM, RELEASES);
  static final List<Key<?>> UPDATE_KEYS = List.of(UPDATE, ONLY, INSTALLED_FROM, INSTALLED_BEFORE);

  private InstalledShapes() {}

  static Condition.SystemCondition system(Values v) {
    return new Condition.SystemCondition(
        "",
        About.read(v),
        v.get(SYSTEM),
        v.list(RELEASES),
        v.list(ARCHITECTURES),
        v.list(EDITIONS),
        v.find(INSTALLATION));
  }

  static Condition.UpgradedFromCondition former(Values v) {
    return new Condition.UpgradedFromCondition(
        "", About.read(v), v.get(UPGRADED_FROM), v.list(RELEASES));
  }

  private static Optional<String> edition(String text) {
    return TEXT.parser().apply(text).map(Product::edition);
  }

  static Condition.ProductCondition product(Values v) {
    LocalDate from = v.find(INSTALLED_FROM);
    LocalDate before = v.find(INSTALLED_BEFORE);
    checkDays(from, before);
    return new Condition.ProductCondition(
        "",
        About.read(v),
        v.get(PRODUCT),
        v.list(RELEASES),
        v.list(VERSIONS),
        v.list(ARCHITECTURES),
        v.list(EDITIONS),
        from,
        before);
  }

  /** What took its place came on another day, so with days only the update itself will do. */
  static Condition.UpdateCondition update(Values v) {
    LocalDate from = v.find(INSTALLED_FROM);
    LocalDate before = v.find(INSTALLED_BEFORE);
    checkDays(from, before);
    boolean only = v.or(ONLY, false) || from != null || before != null;
    return new Condition.UpdateCondition("", About.read(v), v.get(UPDATE), only, from, before);
  }

  private static void checkDays(@Nullable LocalDate from, @Nullable LocalDate before) {
    if (from != null && before != null && !from.isBefore(before)) {
      throw new IllegalArgumentException("'installedFrom' is not before 'installedBefore'");
    }
  }
}
