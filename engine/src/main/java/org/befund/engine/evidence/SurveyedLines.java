package org.befund.engine.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a log most of which need not be read: those between the records that matter are
 * passed over when the reader says so, their numbers still counted.
 *
 * <p>A line that matters may be in the middle of a record, so reading goes on at the first line of
 * that record, which syntaxes of its own tell.
 */
final class SurveyedLines implements LineSource {
  /**
   * How far one looks, in bytes.
   *
   * @param block at most so much is searched at a time
   * @param beginning so much of a log is read whole: it tells the formats, and what may be wrong
   * @param near so near a line that matters it is cheaper to read on than to look for its record
   */
  record Reach(int block, int beginning, int near) {
    static final Reach USUAL = new Reach(BlockReader.BLOCK, 64 * 1024, 1024);
  }

  private final Reach reach;
  private final SurveyedBlocks blocks;
  private final List<RecordSyntax> syntaxes = RecordSyntax.forFile();
  private final byte[] head;
  private final Charset codePage;

  private @Nullable LineBlock before;
  private LineBlock current;
  private @Nullable LineBlock after;
  private int at;
  private boolean onHit;
  private long count;

  /**
   * Reads the beginning.
   *
   * @param in the log's bytes
   * @param encoding how they are to be read
   * @param search what tells a line that matters
   * @param executor searches blocks ahead of the reader
   */
  SurveyedLines(
      InputStream in, TextEncoding encoding, LiteralSearch search, Executor executor, Reach reach)
      throws IOException {
    this(
        WideBlocks.narrowed(new BlockReader(in, reach.block(), encoding), encoding),
        search,
        executor,
        reach);
  }

  /**
   * Reads the beginning of a log that is cut into blocks.
   *
   * @param cut in an encoding in which ASCII characters are single bytes
   */
  SurveyedLines(Blocks cut, LiteralSearch search, Executor executor, Reach reach)
      throws IOException {
    this.reach = reach;
    blocks = new SurveyedBlocks(cut, search, executor);
    LineBlock first = blocks.next();
    current = first == null ? LineBlock.EMPTY : first;
    at = current.start();
    int most = Math.min(current.end(), at + 16);
    head = Arrays.copyOfRange(current.bytes(), at, most);
    codePage = CodePage.of(current.bytes(), at, current.end());
  }

  @Override
  public byte[] head() {
    return head.clone();
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public long bytes() {
    boolean done = at == current.end();
    return current.offset(at) + (done ? current.skipped() : 0);
  }

  @Override
  public @Nullable TextLine next() throws IOException {
    if (at == current.end() && !advance()) {
      return null;
    }
    int end = current.lineEnd(at);
    boolean fed = end < current.end();
    int after = fed ? end + 1 : end;
    long offset = current.offset(at);
    boolean cut = current.offset(end) - offset > LogReader.LONGEST_LINE || current.skipped() > 0;
    String text = text(end, cut);
    long bytes = current.offset(after) - offset + current.skipped();
    count++;
    TextLine line = TextLine.of(count, offset, text, bytes, cut);
    int hit = current.hitFrom(at);
    onHit = hit >= 0 && hit < end;
    at = after;
    return line;
  }

  /** The text up to an end, but no more of it than the longest line has in the log. */
  private String text(int end, boolean cut) {
    int most = current.unit() == 1 ? LogReader.LONGEST_LINE : Integer.MAX_VALUE;
    String text =
        TextEncoding.UTF_8.decode(current.bytes(), at, Math.min(end - at, most), cut, codePage);
    int units = LogReader.LONGEST_LINE / current.unit();
    return text.length() > units ? text.substring(0, units) : text;
  }

  private boolean advance() throws IOException {
    LineBlock next = after == null ? blocks.next() : after;
    after = null;
    if (next == null) {
      return false;
    }
    if (before != null) {
      blocks.release(before);
    }
    before = current;
    current = next;
    at = current.start();
    return true;
  }

  @Override
  public boolean passOver() throws IOException {
    // The record of a line that matters is complete only when the next one begins.
    if (onHit || current.isOdd() || current.offset(at) < reach.beginning()) {
      return false;
    }
    LineBlock here = current;
    int place = at;
    long next = current.offset(at);
    int hit = current.hitFrom(at);
    if (hit >= 0 && hit - at < reach.near()) {
      return false;
    }
    while (hit < 0) {
      if (!advance()) {
        at = current.end();
        count = current.linesBefore() + current.lines();
        return true;
      }
      hit = current.isOdd() ? current.start() : current.hitFrom(current.start());
    }
    goToRecord(hit, here, place);
    return current.offset(at) != next;
  }

  /** Goes back from a line that matters to where its record begins, but not before a place. */
  private void goToRecord(int hit, LineBlock lowest, int place) {
    at = current.lineStart(hit);
    long from = current.offset(at);
    long longest = (long) LogReader.LONGEST_RECORD * current.unit();
    boolean found = isRecord(false);
    while (!found && stepBack(lowest, place)) {
      found = isRecord(true) || from - current.offset(at) > longest;
    }
    count = current.linesBefore() + current.linesUpTo(at);
  }

  /** Goes to the line before, if there is one that was not read yet. */
  private boolean stepBack(LineBlock lowest, int place) {
    if (current == lowest && at <= place) {
      return false;
    }
    if (at > current.start()) {
      at = current.lineStart(at - 1);
      return true;
    }
    LineBlock previous = before;
    boolean unread = previous != null && (previous != lowest || place < previous.end());
    if (previous == null || !unread || previous.end() == previous.start()) {
      return false;
    }
    after = current;
    current = previous;
    before = null;
    at = current.lineStart(current.end() - 1);
    return true;
  }

  /**
   * Whether the line that comes next is one of those that have columns.
   *
   * @param atEnd whether it counts when the columns end the record rather than begin it
   */
  private boolean isRecord(boolean atEnd) {
    TextLine line = TextLine.of(0, 0, text(current.lineEnd(at), false), 0, false);
    for (RecordSyntax syntax : syntaxes) {
      if ((atEnd || !syntax.columnsAtEnd()) && syntax.parse(line) != null) {
        return true;
      }
    }
    return false;
  }
}
