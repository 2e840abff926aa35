package parallax.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Strings in the order in which they came first, as Parquet's plain encoding has them. */
final class StringDictionary {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private static final int FIRST_SLOTS = 1 << 10;

  private byte[] bytes = new byte[1 << 12];
  private int length;
  private int size;

  /** Of each string its hash (high half) and where it begins in {@link #bytes} (low half). */
  private long[] entries = new long[FIRST_SLOTS / 2];

  /** Numbers from 1 on; 0 is an empty slot. */
  private int[] slots = new int[FIRST_SLOTS];

  /** The number, from 0 on, of the string whose length and bytes stand here. */
  int number(byte[] from, int begin, int end) {
    int hash = hash(from, begin + Integer.BYTES, end);
    int slot = hash & (slots.length - 1);
    int found = slots[slot];
    while (found != 0) {
      long entry = entries[found - 1];
      int at = (int) entry;
      if ((int) (entry >>> Integer.SIZE) == hash
          && Arrays.equals(from, begin, end, bytes, at, Math.min(length, at + end - begin))) {
        return found - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
      found = slots[slot];
    }
    return append(hash, from, begin, end);
  }

  private int append(int hash, byte[] from, int begin, int end) {
    if (size == entries.length) {
      grow();
    }
    long needed = (long) length + end - begin;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Buffers.grown(bytes.length, needed));
    }
    System.arraycopy(from, begin, bytes, length, end - begin);
    entries[size++] = (long) hash << Integer.SIZE | length;
    length = (int) needed;
    slots[free(hash)] = size;
    return size - 1;
  }

  private void grow() {
    entries = Arrays.copyOf(entries, 2 * size);
    slots = new int[2 * slots.length];
    for (int i = 0; i < size; i++) {
      slots[free((int) (entries[i] >>> Integer.SIZE))] = i + 1;
    }
  }

  private int free(int hash) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static int hash(byte[] from, int begin, int end) {
    long hash = (long) end - begin;
    int at = begin;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = (hash ^ (long) EIGHT_BYTES.get(from, at)) * GOLDEN;
      hash ^= hash >>> Integer.SIZE;
    }
    for (; at < end; at++) {
      hash = (hash ^ from[at]) * GOLDEN;
    }
    return (int) ((hash * GOLDEN) >>> Integer.SIZE);
  }

  int size() {
    return size;
  }

  /** Bytes of all strings and their lengths. */
  int bytes() {
    return length;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  void clear() {
    if (size > 0) {
      Arrays.fill(slots, 0);
      size = 0;
      length = 0;
    }
  }
}
