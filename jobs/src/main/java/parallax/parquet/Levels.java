package parallax.parquet;

import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;

/** The repetition or definition levels of one page. */
final class Levels {
  private final int highest;
  private int[] levels = new int[0];
  private int size;
  private int first;

  /** Whether all so far are equal to the first; then {@link #levels} has none of them. */
  private boolean isOne = true;

  /**
   * @param highest level there can be; with 0 nothing is written
   */
  Levels(int highest) {
    this.highest = highest;
  }

  int highest() {
    return highest;
  }

  void add(int level) {
    if (highest == 0) {
      return;
    }
    if (size == 0) {
      first = level;
    }
    if (isOne && level == first) {
      size++;
      return;
    }
    if (size >= levels.length) {
      levels = Arrays.copyOf(levels, Buffers.grown(levels.length, size + 1024L));
    }
    if (isOne) {
      Arrays.fill(levels, 0, size, first);
      isOne = false;
    }
    levels[size++] = level;
  }

  /** Takes what was added: its length in four bytes, then the runs. */
  BytesInput take() {
    if (highest == 0) {
      return BytesInput.empty();
    }
    int width = BytesUtils.getWidthFromMaxInt(highest);
    BytesInput runs = isOne ? Runs.of(first, size, width) : Runs.of(levels, size, width);
    size = 0;
    isOne = true;
    return BytesInput.concat(BytesInput.fromInt((int) runs.size()), runs);
  }
}
