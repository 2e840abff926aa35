package parallax.codebook;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers as a key: equal where they are the same in the same order. */
final class IntList {
  private final int[] numbers;

  /**
   * @param numbers not to be changed from here on
   */
  IntList(int[] numbers) {
    this.numbers = numbers;
  }

  int[] numbers() {
    return numbers;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IntList that && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }
}
