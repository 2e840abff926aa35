package parallax.polarity;

/**
 * Numbers that Adam moves against their gradients (Kingma and Ba 2015), drawn to 0 by a share of
 * each step apart from that (Loshchilov and Hutter 2019).
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Weights(float[] values, float[] means, float[] squares, float decay) {
  private static final float MEAN_CHANGE = 0.1f;
  private static final float SQUARE_CHANGE = 0.001f;
  private static final float SMALL = 1e-8f;
  private static final float DECAY = 0.02f;

  /**
   * How far a step goes.
   *
   * @param meanShare of the gradients so far in their running mean, by which it is divided
   * @param squareShare the same of their squares
   */
  record Step(float rate, float meanShare, float squareShare) {
    /**
     * A step of several, the later the shorter.
     *
     * @param number from 1
     */
    static Step of(int number, int steps, float rate) {
      return new Step(
          rate * (1 - (float) number / steps),
          (float) (1 - StrictMath.pow(1 - MEAN_CHANGE, number)),
          (float) (1 - StrictMath.pow(1 - SQUARE_CHANGE, number)));
    }
  }

  /** Some zeros. */
  static Weights of(int size, float decay) {
    return new Weights(new float[size], new float[size], new float[size], decay);
  }

  /** Uniform draws of the variance 1 / inputs. */
  static Weights drawn(int size, int inputs, RandomNumbers random) {
    Weights drawn = of(size, DECAY);
    double most = Math.sqrt(3.0 / inputs);
    for (int i = 0; i < size; i++) {
      drawn.values[i] = (float) (most * (2 * random.next() - 1));
    }
    return drawn;
  }

  /** Moves those from a place on, as many as there are gradients. */
  void move(int from, float[] gradients, Step step) {
    for (int k = 0; k < gradients.length; k++) {
      int i = from + k;
      means[i] += MEAN_CHANGE * (gradients[k] - means[i]);
      squares[i] += SQUARE_CHANGE * (gradients[k] * gradients[k] - squares[i]);
      float size = (float) Math.sqrt(squares[i] / step.squareShare()) + SMALL;
      values[i] -= step.rate() * (means[i] / step.meanShare() / size + decay * values[i]);
    }
  }
}
