package org.befund.engine.provenance;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * A stream whose digest is worked out beside the reading, as that takes longer than the reading
 * itself. The digest is told when the stream is closed; nothing is told where reading broke off.
 */
final class DigestedStream extends FilterInputStream {
  /** Shorter stretches are not worth passing on. */
  private static final int LEAST_PASSED_ON = 64 * 1024;

  /** How many stretches may wait, which bounds the memory. */
  private static final int MOST_WAITING = 16;

  private final MessageDigest digest = Sha256.begin();
  private final Semaphore room = new Semaphore(MOST_WAITING);
  private final Consumer<String> told;
  private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
  private boolean failed;
  private boolean closed;

  DigestedStream(InputStream in, Consumer<String> told) {
    super(in);
    this.told = told;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      int count = in.read(bytes, from, length);
      if (count > 0) {
        take(bytes, from, count);
      }
      return count;
    } catch (IOException e) {
      failed = true;
      throw e;
    }
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, LEAST_PASSED_ON)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void take(byte[] bytes, int from, int count) {
    if (count < LEAST_PASSED_ON && done.isDone()) {
      digest.update(bytes, from, count);
      return;
    }
    byte[] copy = Arrays.copyOfRange(bytes, from, from + count);
    room.acquireUninterruptibly();
    done =
        done.thenRunAsync(
            () -> {
              digest.update(copy);
              room.release();
            });
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      byte[] rest = new byte[LEAST_PASSED_ON];
      while (!failed && read(rest, 0, rest.length) >= 0) {
        // what nobody wanted to read belongs to the digest too
      }
    } finally {
      in.close();
    }
    done.join();
    if (!failed) {
      told.accept(HexFormat.of().formatHex(digest.digest()));
    }
  }
}
