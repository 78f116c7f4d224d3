package org.befund.engine.inventory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What formats read into, and what they are to heed. */
final class Intake {
  /** Whoever wants to know of columns. */
  interface Headings {
    /** Columns with the first rows, and what stands between them. */
    void found(Columns columns, List<List<String>> some, @Nullable Character delimiter);
  }

  private volatile Fleet fleet;
  private final Pieces pieces;
  private int lastHost = -1;
  private final ExportOptions options;
  private final List<Profile> profiles;
  private final ExecutorService workers;
  private final Reject.Listener listener;
  private final AtomicLong rows;
  private final Set<String> headers = new LinkedHashSet<>();
  private Headings headings = (columns, some, delimiter) -> {};
  private long rejected;
  private boolean grouped;

  Intake(
      Fleet fleet,
      ExportOptions options,
      ExecutorService workers,
      Reject.Listener listener,
      AtomicLong rows,
      Pieces pieces) {
    this.rows = rows;
    this.pieces = pieces;
    this.fleet = fleet;
    this.options = options;
    this.workers = workers;
    this.listener = listener;
    Profile chosen = options.profile();
    this.profiles = chosen == null ? Profiles.shipped() : List.of(chosen);
  }

  ExportOptions options() {
    return options;
  }

  /** What is read goes there; after a piece that is another. */
  Fleet fleet() {
    return fleet;
  }

  /** Takes note of the host of which something was said last; -1 where that is not known. */
  void last(int host) {
    lastHost = host;
  }

  /** After how many blocks what is whole is handed on; 0 where all is kept to the end. */
  int blocksOfPiece() {
    return options.sorted() ? pieces.blocks() : 0;
  }

  /**
   * Hands on all environments but that of the last host, whose rows may go on. Nobody may be
   * reading, and numbers of hosts are others after that.
   */
  void handOn() {
    if (lastHost >= 0) {
      Fleet whole = fleet;
      fleet = whole.rest(lastHost);
      lastHost = -1;
      pieces.take(whole);
    }
  }

  int threads() {
    return options.threads();
  }

  ExecutorService workers() {
    return workers;
  }

  /** The profiles that an export may be of. */
  List<Profile> profiles() {
    return profiles;
  }

  /** Whether a text names a product on which some verdict depends. */
  boolean isProduct(String text) {
    return text.length() > 2 && fleet.wouldMatter(new Said.Program(text, "", "", "", "", ""));
  }

  /** The header of the column that tells the environment; null where there is to be but one. */
  @Nullable String groupBy() {
    return options.groupBy();
  }

  /** Takes note of the columns of an export. */
  void columns(List<String> found, boolean withGroup) {
    headers.addAll(found);
    grouped |= withGroup;
  }

  /** Whether the column that tells the environment was found. */
  boolean grouped() {
    return grouped;
  }

  /** All headers that were found. */
  List<String> headers() {
    return new ArrayList<>(headers);
  }

  /** Has whoever wants to know of them told of columns. */
  void listen(Headings listener) {
    headings = listener;
  }

  /**
   * Columns of an export were found.
   *
   * @param some its first rows, as far as they are known yet
   * @param delimiter what stands between columns; null where that is no character
   */
  void found(Columns columns, List<List<String>> some, @Nullable Character delimiter) {
    headings.found(columns, some, delimiter);
  }

  void rows(long more) {
    rows.addAndGet(more);
  }

  long rows() {
    return rows.get();
  }

  void reject(Reject reject) {
    rejected++;
    listener.rejected(reject);
  }

  long rejected() {
    return rejected;
  }
}
