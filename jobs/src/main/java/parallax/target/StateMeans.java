package parallax.target;

import parallax.embed.TokenModel;
import parallax.embed.TokenStates;

/**
 * Weighted means of the states of a sentence's pieces, by where they stand to the target; each of
 * length 1, or all zeros where no piece has a weight.
 */
final class StateMeans {
  private static final int WIDTH = TokenModel.DIMENSIONS;

  /** How much a piece weighs. */
  interface Weight {
    double of(int piece);
  }

  private final TokenStates states;
  private final Place place;

  StateMeans(TokenStates states, Place place) {
    this.states = states;
    this.place = place;
  }

  /** The target's own pieces. */
  float[] own(int layer) {
    return mean(layer, piece -> place.distance(piece) == 0 ? 1 : 0);
  }

  /** All others. */
  float[] others(int layer) {
    return mean(layer, piece -> place.distance(piece) == 0 ? 0 : 1);
  }

  /** All, the nearer the more: exp(-distance / scale). */
  float[] near(int layer, double scale) {
    return mean(layer, piece -> Math.exp(-place.distance(piece) / scale));
  }

  /** Those before the target, the nearer the more. */
  float[] before(int layer, double scale) {
    return mean(
        layer, piece -> piece < place.first() ? Math.exp(-place.distance(piece) / scale) : 0);
  }

  /** Those behind it, the nearer the more. */
  float[] behind(int layer, double scale) {
    return mean(
        layer, piece -> piece >= place.end() ? Math.exp(-place.distance(piece) / scale) : 0);
  }

  /** What the last layer holds of the sentence as a whole. */
  float[] whole() {
    double[] sum = new double[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      sum[i] = states.whole()[i];
    }
    return normalized(sum);
  }

  private float[] mean(int layer, Weight weight) {
    double[] sum = new double[WIDTH];
    float[] all = states.layers()[layer];
    for (int piece = 0; piece < states.size(); piece++) {
      double w = weight.of(piece);
      if (w > 0) {
        for (int i = 0; i < WIDTH; i++) {
          sum[i] += w * all[piece * WIDTH + i];
        }
      }
    }
    return normalized(sum);
  }

  private static float[] normalized(double[] sum) {
    double squares = 0;
    for (double one : sum) {
      squares += one * one;
    }
    float[] normalized = new float[WIDTH];
    if (squares > 0) {
      double length = Math.sqrt(squares);
      for (int i = 0; i < WIDTH; i++) {
        normalized[i] = (float) (sum[i] / length);
      }
    }
    return normalized;
  }
}
