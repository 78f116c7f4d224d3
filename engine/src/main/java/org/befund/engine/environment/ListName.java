package org.befund.engine.environment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.Located;
import org.befund.kb.document.LocatedShape;
import org.befund.kb.document.Nearest;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;

/** The lists that can be stated to be complete, by their keys in an environment file. */
public final class ListName {
  /** The hosts of the environment. */
  public static final String HOSTS = "hosts";

  /** The products of a host. */
  public static final String PRODUCTS = "products";

  /** The files of a host that anybody asks about. */
  public static final String FILES = "files";

  /** The updates of a host. */
  public static final String UPDATES = "updates";

  /** The remediations applied to a host. */
  public static final String REMEDIATIONS = "remediations";

  /** The roles of a host. */
  public static final String ROLES = "roles";

  /** The channels through which a host gets updates. */
  public static final String UPDATE_CHANNELS = "updateChannels";

  /** The registry values of a host that anybody asks about. */
  public static final String REGISTRY = "registry";

  /** What a host was upgraded from. */
  public static final String UPGRADED_FROM = "upgradedFrom";

  /** The lists of one host that every environment has; declared kinds come besides. */
  public static final List<String> OF_HOST =
      List.of(
          PRODUCTS, FILES, UPDATES, REMEDIATIONS, ROLES, UPDATE_CHANNELS, REGISTRY, UPGRADED_FROM);

  static final Shape<List<Located<String>>> HOST_SHAPE = shape(OF_HOST);

  static final Shape<List<Located<String>>> ENVIRONMENT_SHAPE =
      shape(Stream.concat(Stream.of(HOSTS), OF_HOST.stream()).toList());

  private ListName() {}

  /**
   * The kinds that a catalogue declares are not known here, so any other name may be one of them,
   * unless it is a list's but for a letter or two, or the list of hosts where no such list is.
   */
  private static Shape<List<Located<String>>> shape(List<String> names) {
    return new ListShape<>(
        new LocatedShape<>(
            new TextShape<>(
                "the name of a list",
                names,
                false,
                text -> isName(text, names) ? Optional.of(text) : Optional.empty())));
  }

  private static boolean isName(String text, List<String> names) {
    return names.contains(text)
        || (!text.isBlank() && !text.equals(HOSTS) && Nearest.to(text, names) == null);
  }
}
