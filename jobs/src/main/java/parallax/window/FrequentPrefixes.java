package parallax.window;

import java.util.Arrays;

/**
 * Where, among sorted windows, those stand that begin alike: how many ids each has in common with
 * the one before, and which beginnings are shared by more than a given number of windows.
 */
final class FrequentPrefixes {
  /** More than any length: the window is the same as the one before. */
  private static final int EQUAL = Byte.MAX_VALUE;

  private final SpacedText text;
  private final int maxSize;
  private final int limit;
  private final int[] groupStarts;
  private byte[] common = new byte[0];
  private byte[] frequent = new byte[0];
  private int begin;

  /**
   * Looks for prefixes of two ids and more.
   *
   * @param limit windows that may share a prefix before it is frequent: at least 1
   */
  FrequentPrefixes(SpacedText text, int maxSize, int limit) {
    this.text = text;
    this.maxSize = maxSize;
    this.limit = limit;
    this.groupStarts = new int[maxSize + 1];
  }

  /** Reads the sorted places in [from, to). */
  void read(int[] places, int from, int to) {
    begin = from;
    int size = to - from;
    if (common.length <= size) {
      common = new byte[size + 1];
      frequent = new byte[size + 1];
    }
    Arrays.fill(frequent, 0, size, (byte) 0);
    Arrays.fill(groupStarts, 0);
    for (int i = 0; i <= size; i++) {
      int shared =
          i == 0 || i == size
              ? 0
              : text.common(places[from + i - 1], places[from + i], maxSize, EQUAL);
      common[i] = (byte) shared;
      close(shared, i);
    }
  }

  private void close(int shared, int end) {
    for (int length = Math.max(2, shared + 1); length <= maxSize; length++) {
      int start = groupStarts[length];
      if (end - start > limit) {
        frequent[start] = (byte) Math.max(length, frequent[start]);
      }
      groupStarts[length] = end;
    }
  }

  /** Ids that the window at the index has in common with the one before it; more if it is equal. */
  int common(int index) {
    return common[index - begin];
  }

  /**
   * Length of the longest frequent prefix whose first window this is; 0: there is none. More than
   * the window's own length where many equal windows end with their sentences.
   */
  int longest(int index) {
    return frequent[index - begin];
  }

  /** Where the windows end that are equal to the one at the index. */
  int end(int index) {
    int end = index + 1;
    while (common(end) == EQUAL) {
      end++;
    }
    return end;
  }

  /** Where the windows end that share the first {@code length} ids of the one at the index. */
  int end(int index, int length) {
    int end = index + 1;
    while (common(end) >= length) {
      end++;
    }
    return end;
  }
}
