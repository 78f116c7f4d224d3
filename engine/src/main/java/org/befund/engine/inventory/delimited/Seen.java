package org.befund.engine.inventory.delimited;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What some bytes mean, for bytes that were seen before. It forgets everything when it grows too
 * big. For one thread.
 */
final class Seen<T> {
  private static final int MOST_BYTES = 32 << 20;
  private static final int FIRST = 1 << 12;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private long[] hashes = new long[FIRST];
  private int[] starts = new int[FIRST];
  private int[] lengths = new int[FIRST];
  private @Nullable Object[] values = new @Nullable Object[FIRST];
  private byte[] arena = new byte[1 << 16];
  private int used;
  private int count;

  /** A number that tells texts apart, most of the time. */
  static long hash(byte[] bytes, int from, int to) {
    long hash = 0x9e3779b97f4a7c15L ^ (to - from);
    int i = from;
    for (; i + 8 <= to; i += 8) {
      hash = mixed(hash ^ (long) LONGS.get(bytes, i));
    }
    for (; i < to; i++) {
      hash = (hash ^ bytes[i]) * 0x100000001b3L;
    }
    hash = mixed(hash);
    return hash == 0 ? 1 : hash;
  }

  private static long mixed(long hash) {
    long mixed = hash * 0xff51afd7ed558ccdL;
    return mixed ^ (mixed >>> 32);
  }

  /** What was put for the same bytes; null when nothing was. */
  @SuppressWarnings("unchecked") // only put() adds values
  @Nullable T get(long hash, byte[] bytes, int from, int to) {
    int mask = hashes.length - 1;
    int at = (int) hash & mask;
    while (hashes[at] != 0) {
      if (hashes[at] == hash
          && lengths[at] == to - from
          && Arrays.equals(arena, starts[at], starts[at] + lengths[at], bytes, from, to)) {
        return (T) values[at];
      }
      at = (at + 1) & mask;
    }
    return null;
  }

  /** Keeps what bytes mean that are not known yet. */
  void put(long hash, byte[] bytes, int from, int to, T value) {
    int length = to - from;
    if (used + length > MOST_BYTES) {
      Arrays.fill(hashes, 0);
      Arrays.fill(values, null);
      used = 0;
      count = 0;
    }
    if (length > MOST_BYTES) {
      return;
    }
    if (used + length > arena.length) {
      arena = Arrays.copyOf(arena, Math.max(used + length, arena.length * 2));
    }
    if (count * 2 > hashes.length) {
      grow();
    }
    System.arraycopy(bytes, from, arena, used, length);
    insert(hash, used, length, value);
    used += length;
    count++;
  }

  private void insert(long hash, int start, int length, @Nullable Object value) {
    int mask = hashes.length - 1;
    int at = (int) hash & mask;
    while (hashes[at] != 0) {
      at = (at + 1) & mask;
    }
    hashes[at] = hash;
    starts[at] = start;
    lengths[at] = length;
    values[at] = value;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldStarts = starts;
    int[] oldLengths = lengths;
    @Nullable Object[] oldValues = values;
    hashes = new long[oldHashes.length * 2];
    starts = new int[hashes.length];
    lengths = new int[hashes.length];
    values = new @Nullable Object[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        insert(oldHashes[i], oldStarts[i], oldLengths[i], oldValues[i]);
      }
    }
  }
}
