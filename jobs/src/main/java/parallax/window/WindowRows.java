package parallax.window;

/**
 * Sorted windows copied one after another, each as long as the longest, with zeros where it has
 * ended. The text is far larger than the caches, and its places come in no order: copying keeps
 * many reads under way at once, which a loop that decides on what it reads cannot.
 */
final class WindowRows {
  private final SpacedText text;
  private final int maxSize;
  private int[] ids = new int[0];
  private int[] articles = new int[0];
  private int size;

  WindowRows(SpacedText text, int maxSize) {
    this.text = text;
    this.maxSize = maxSize;
  }

  /** Copies the windows at the places in [from, to). */
  void copy(int[] places, int from, int to) {
    size = to - from;
    if (articles.length < size) {
      ids = new int[size * maxSize];
      articles = new int[size];
    }
    for (int row = 0, at = 0; row < size; row++) {
      int place = places[from + row];
      int going = -1;
      for (int i = 0; i < maxSize; i++) {
        int id = text.ids[place + i];
        going &= -different(id, 0);
        ids[at++] = id & going;
      }
    }
    for (int row = 0; row < size; row++) {
      articles[row] = text.articles[places[from + row]];
    }
  }

  int size() {
    return size;
  }

  /** The ids of all rows; a row's are at its number times the longest length. */
  int[] ids() {
    return ids;
  }

  /** The article of each row. */
  int[] articles() {
    return articles;
  }

  /** How many ids a row has. */
  int length(int row) {
    int length = 0;
    for (int i = row * maxSize; i < (row + 1) * maxSize; i++) {
      length += different(ids[i], 0);
    }
    return length;
  }

  /** How many ids two rows have in common from their beginning on; if all, the longest length. */
  int common(int row, int other) {
    int different = 1 << maxSize;
    for (int i = 0; i < maxSize; i++) {
      different |= different(ids[row * maxSize + i], ids[other * maxSize + i]) << i;
    }
    return Integer.numberOfTrailingZeros(different);
  }

  /** 0 or 1, without a branch, because nobody could predict it. */
  private static int different(int one, int other) {
    int bits = one ^ other;
    return (bits | -bits) >>> 31;
  }
}
