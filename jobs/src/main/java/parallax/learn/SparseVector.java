package parallax.learn;

/**
 * Numbered features of a sentence, all others being 0.
 *
 * @param numbers ascending, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record SparseVector(int[] numbers, double[] values) {
  /** The sum of its values times the weights of their numbers. */
  double times(double[] weights) {
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += values[i] * weights[numbers[i]];
    }
    return sum;
  }
}
