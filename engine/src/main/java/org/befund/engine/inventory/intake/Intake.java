package org.befund.engine.inventory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.fleet.Said;
import org.befund.engine.inventory.profile.Columns;
import org.befund.engine.inventory.profile.Profile;
import org.befund.engine.inventory.profile.Profiles;
import org.jspecify.annotations.Nullable;

/** What formats read into, and what they are to heed. */
public final class Intake {
  /** Why a file is not used that is called like another one, where both name no host. */
  public static final String NAMESAKE =
      "it names no host, and neither does another file of this name, which was taken for that of"
          + " the host of this name: call each file after its host";

  /** Whoever wants to know of columns. */
  public interface Headings {
    /** Columns with the first rows, and what stands between them. */
    void found(Columns columns, List<List<String>> some, @Nullable Character delimiter);
  }

  private volatile Fleet fleet;
  private final Pieces pieces;
  private final Order order = new Order();
  private int lastHost = -1;
  private final ExportOptions options;
  private final List<Profile> profiles;
  private final ExecutorService workers;
  private final Reject.Listener listener;
  private final Headway headway;
  private final Set<String> headers = new LinkedHashSet<>();
  private final Map<String, String> calledAfterHosts = new HashMap<>();
  private Headings headings = (columns, some, delimiter) -> {};
  private long rejected;
  private boolean grouped;

  /**
   * What some exports are read into.
   *
   * @param workers where formats read that do so in several threads
   * @param rows counts the rows of all of them
   */
  public Intake(
      Fleet fleet,
      ExportOptions options,
      ExecutorService workers,
      Reject.Listener listener,
      Headway headway,
      Pieces pieces) {
    this.headway = headway;
    this.pieces = pieces;
    this.fleet = fleet;
    this.options = options;
    this.workers = workers;
    this.listener = listener;
    Profile chosen = options.profile();
    this.profiles = chosen == null ? Profiles.shipped() : List.of(chosen);
  }

  public ExportOptions options() {
    return options;
  }

  /** What is read goes there; after a piece that is another. */
  public Fleet fleet() {
    return fleet;
  }

  /** Takes note of the host of which something was said last; -1 where that is not known. */
  public void last(int host) {
    lastHost = host;
  }

  /** After how many blocks what is whole is handed on; 0 where all is kept to the end. */
  public int blocksOfPiece() {
    return options.sorted() ? pieces.blocks() : 0;
  }

  /**
   * Hands on all environments but that of the last host, whose rows may go on. Nobody may be
   * reading, and numbers of hosts are others after that.
   */
  public void handOn() {
    if (lastHost >= 0) {
      Fleet whole = fleet;
      fleet = whole.rest(lastHost);
      lastHost = -1;
      pieces.take(whole);
    }
  }

  /** Takes note of the environment of which something is said, in the order of the export. */
  public void follows(String environment) {
    if (options.sorted()) {
      order.next(environment);
      heedOrder();
    }
  }

  /** The same of the environments of several rows. */
  public void follow(Order environments) {
    order.next(environments);
    heedOrder();
  }

  private void heedOrder() {
    String apart = order.apart();
    if (apart != null) {
      pieces.apart(apart);
    }
  }

  public int threads() {
    return options.threads();
  }

  public ExecutorService workers() {
    return workers;
  }

  /** The profiles that an export may be of. */
  public List<Profile> profiles() {
    return profiles;
  }

  /** Whether a text names a product on which some verdict depends. */
  public boolean isProduct(String text) {
    return text.length() > 2 && fleet.wouldMatter(new Said.Program(text, "", "", "", "", ""));
  }

  /** The header of the column that tells the environment; null where there is to be but one. */
  public @Nullable String groupBy() {
    return options.groupBy();
  }

  /** Takes note of the columns of an export. */
  public void columns(List<String> found, boolean withGroup) {
    headers.addAll(found);
    grouped |= withGroup;
  }

  /** Whether the column that tells the environment was found. */
  public boolean grouped() {
    return grouped;
  }

  /** All headers that were found. */
  public List<String> headers() {
    return new ArrayList<>(headers);
  }

  /** Has whoever wants to know of them told of columns. */
  public void listen(Headings listener) {
    headings = listener;
  }

  /**
   * Columns of an export were found.
   *
   * @param some its first rows, as far as they are known yet
   * @param delimiter what stands between columns; null where that is no character
   */
  public void found(Columns columns, List<List<String>> some, @Nullable Character delimiter) {
    headings.found(columns, some, delimiter);
  }

  /**
   * Whether a file that names no host is called like another one of the same columns, so that it
   * cannot be called after its host.
   */
  public boolean isNamesake(String file, List<String> columns) {
    String name = file.substring(1 + Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
    String first = calledAfterHosts.putIfAbsent(name + "\0" + columns, file);
    return first != null && !first.equals(file);
  }

  /**
   * Tells of programs that an export names where nobody looks for them.
   *
   * @param some its first rows
   * @param file what it is called
   */
  public void untold(Columns columns, List<List<String>> some, String file) {
    boolean asked = options.profile() != null;
    String reason = asked ? null : Untold.reason(columns, some, this::isProduct);
    if (reason != null) {
      fleet.unreadOfAny();
      reject(new Reject(file, 0, "", reason, String.join("\t", columns.headers())));
    }
  }

  /**
   * Takes note of how much was read of an export that is not read from beginning to end.
   *
   * @param part how many of its rows were read
   * @param all how many rows it has
   */
  public void looked(Export export, long part, long all) {
    if (export.file() != null) {
      headway.read(part, all);
    }
  }

  /** Takes note that so many more rows were read. */
  public void rows(long more) {
    headway.rows(more);
  }

  public long rows() {
    return headway.rows();
  }

  /** Takes note of what could not be used. Called by one thread at a time. */
  public void reject(Reject reject) {
    rejected++;
    listener.rejected(reject);
  }

  public long rejected() {
    return rejected;
  }
}
