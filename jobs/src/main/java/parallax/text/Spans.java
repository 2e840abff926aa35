package parallax.text;

import java.util.Arrays;

/** A growing list of [begin, end) pairs in UTF-16 code units, without an object for each. */
public final class Spans {
  private int[] positions = new int[16];
  private int size;

  /** Number of spans. */
  public int size() {
    return size;
  }

  /** First position of a span. */
  public int begin(int index) {
    return positions[2 * index];
  }

  /** Position after the last of a span. */
  public int end(int index) {
    return positions[2 * index + 1];
  }

  /** Appends a span; spans come in the order of the text. */
  public void add(int begin, int end) {
    if (2 * size == positions.length) {
      positions = Arrays.copyOf(positions, 2 * positions.length);
    }
    positions[2 * size] = begin;
    positions[2 * size + 1] = end;
    size++;
  }

  /** Lengthens the last span, or appends one if it does not touch the last. */
  void addOrMerge(int begin, int end) {
    if (size > 0 && begin <= end(size - 1)) {
      positions[2 * size - 1] = Math.max(end(size - 1), end);
    } else {
      add(begin, end);
    }
  }

  /** Makes the last span end elsewhere. */
  public void extendLast(int end) {
    positions[2 * size - 1] = end;
  }

  /** Forgets all spans and keeps the room. */
  public void clear() {
    size = 0;
  }

  /** The spans from one index to another as "begin-end" pairs. */
  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < size; i++) {
      shown.append(i == 0 ? "" : " ").append(begin(i)).append('-').append(end(i));
    }
    return shown.toString();
  }
}
