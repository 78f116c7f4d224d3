package org.befund.engine.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of results that appears whole or not at all. Until it is finished its content is in
 * another file beside it, whose name ends in {@code .part}, and a third one, {@code .journal},
 * tells how much of that can be relied upon: a run that was broken off can be taken up there.
 */
public final class ResultFile extends OutputStream implements Checkpoints {
  private static final long EVERY = 32L << 20;
  private static final Pattern NOTE = Pattern.compile("(\\d{1,18}) (\\d{1,18})");

  private final Path file;
  private final Path part;
  private final Path journal;
  private final FileChannel out;
  private final FileChannel log;
  private final long every;
  private final long done;
  private long written;
  private long noted;
  private boolean finished;

  /**
   * Begins a file, or takes up where an earlier run broke off; the folders that it lies in are
   * made.
   *
   * @param fingerprint tells runs apart that would not write the same
   * @param resume whether to take up an earlier run of the same fingerprint; where there is none,
   *     the file is begun
   * @throws IOException when it cannot be written
   */
  public ResultFile(Path file, String fingerprint, boolean resume) throws IOException {
    this(file, fingerprint, resume, EVERY);
  }

  ResultFile(Path file, String fingerprint, boolean resume, long every) throws IOException {
    this.file = file;
    this.part = part(file);
    this.journal = journal(file);
    this.every = every;
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    long[] reached = resume ? reached(fingerprint) : new long[2];
    this.done = reached[0];
    this.written = reached[1];
    this.noted = written;
    this.out =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
            .truncate(written);
    out.position(written);
    this.log =
        FileChannel.open(
            journal,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    note(fingerprint + "\n");
    if (done > 0) {
      note(done + " " + written + "\n");
    }
  }

  /**
   * Removes what an earlier run of a file left that was broken off.
   *
   * @throws IOException when it cannot be removed
   */
  static void forget(Path file) throws IOException {
    Files.deleteIfExists(part(file));
    Files.deleteIfExists(journal(file));
  }

  private static Path part(Path file) {
    return Path.of(file + ".part");
  }

  private static Path journal(Path file) {
    return Path.of(file + ".journal");
  }

  /** Hosts and bytes up to which an earlier run can be relied upon; zeros where there is none. */
  private long[] reached(String fingerprint) throws IOException {
    long[] reached = new long[2];
    if (!Files.exists(journal) || !Files.exists(part)) {
      return reached;
    }
    String text = Files.readString(journal, StandardCharsets.UTF_8);
    // the last line may be cut
    List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(fingerprint)) {
      return reached;
    }
    for (String line : lines.subList(1, lines.size())) {
      Matcher numbers = NOTE.matcher(line);
      if (numbers.matches() && Long.parseLong(numbers.group(2)) <= Files.size(part)) {
        reached[0] = Long.parseLong(numbers.group(1));
        reached[1] = Long.parseLong(numbers.group(2));
      }
    }
    return reached;
  }

  private void note(String line) throws IOException {
    log.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    log.force(false);
  }

  @Override
  public long done() {
    return done;
  }

  @Override
  public void reached(long hosts) throws IOException {
    if (written - noted >= every) {
      out.force(false);
      note(hosts + " " + written + "\n");
      noted = written;
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
    written += length;
  }

  /**
   * Gives the file its name.
   *
   * @throws IOException when what was written cannot be kept
   */
  public void finish() throws IOException {
    out.force(true);
    out.close();
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    finished = true;
    log.close();
    Files.deleteIfExists(journal);
  }

  /** Closes the file. What was not finished is kept only where a later run can take it up. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      out.close();
      log.close();
      if (noted == 0) {
        Files.deleteIfExists(part);
        Files.deleteIfExists(journal);
      }
    }
  }
}
