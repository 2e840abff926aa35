package parallax.polarity;

import java.util.Arrays;
import java.util.stream.IntStream;
import parallax.stats.Draws;
import parallax.target.Network;

/**
 * Fits a network to coded mentions by Adam on cross-entropy, with dropout of features and units
 * (Srivastava and others 2014) and smoothed labels (Szegedy and others 2016). One thread and draws
 * by hashes: the same numbers make the same network anywhere.
 */
final class NetworkFit {
  private static final int UNITS = 32;
  private static final int EPOCHS = 8;

  private static final int TOGETHER = 64;
  private static final float RATE = 0.0015f;
  private static final double DROPPED_FEATURES = 0.5;
  private static final double DROPPED_UNITS = 0.3;

  // What is left counts for what is dropped.
  private static final float FEATURES_KEPT = (float) (1 / (1 - DROPPED_FEATURES));
  private static final float UNITS_KEPT = (float) (1 / (1 - DROPPED_UNITS));

  private final float[][] features;
  private final int[] classes;
  private final Standard standard;
  private final RandomNumbers random;
  private final Weights weights;
  private final Weights biases = Weights.of(UNITS, 0);
  private final OutputLayer output;

  // Of the mentions of a step: features and units that were not dropped.
  private final float[][] inputs;
  private final float[][] units = new float[TOGETHER][UNITS];

  private NetworkFit(float[][] features, int[] classes, Standard standard, long stream) {
    this.features = features;
    this.classes = classes;
    this.standard = standard;
    this.random = new RandomNumbers(stream);
    int width = features[0].length;
    this.inputs = new float[TOGETHER][width];
    this.weights = Weights.drawn(width * UNITS, width, random);
    this.output = new OutputLayer(UNITS, random);
  }

  /**
   * Fits one.
   *
   * @param chosen the mentions to fit it to
   * @param name different names have different draws
   */
  static Network of(float[][] features, int[] classes, int[] chosen, long seed, String name) {
    Standard standard = Standard.of(features, chosen);
    NetworkFit fit = new NetworkFit(features, classes, standard, Draws.stream(seed, name));
    int together = Math.min(TOGETHER, chosen.length);
    int steps = chosen.length / together;
    int[] order = chosen.clone();
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      fit.random.shuffle(order);
      for (int step = 0; step < steps; step++) {
        int[] now = Arrays.copyOfRange(order, step * together, (step + 1) * together);
        fit.learn(now, Weights.Step.of(epoch * steps + step + 1, EPOCHS * steps, RATE));
      }
    }
    return fit.network();
  }

  private void learn(int[] mentions, Weights.Step step) {
    readInputs(mentions);
    readUnits(mentions.length);
    int[] own = IntStream.of(mentions).map(mention -> classes[mention]).toArray();
    float[][] gradients = output.learn(units, own, step);
    for (int m = 0; m < mentions.length; m++) {
      for (int unit = 0; unit < UNITS; unit++) {
        gradients[m][unit] = units[m][unit] > 0 ? UNITS_KEPT * gradients[m][unit] : 0;
      }
    }
    learnWeights(gradients, step);
  }

  private void readInputs(int[] mentions) {
    for (int m = 0; m < mentions.length; m++) {
      float[] own = features[mentions[m]];
      for (int i = 0; i < own.length; i++) {
        inputs[m][i] =
            random.next() < DROPPED_FEATURES ? 0 : FEATURES_KEPT * standard.of(own[i], i);
      }
    }
  }

  /** Feature by feature, so that its weights are near the processor for all mentions. */
  private void readUnits(int mentions) {
    for (int m = 0; m < mentions; m++) {
      System.arraycopy(biases.values(), 0, units[m], 0, UNITS);
    }
    for (int i = 0; i < inputs[0].length; i++) {
      for (int m = 0; m < mentions; m++) {
        if (inputs[m][i] != 0) {
          addScaled(weights.values(), i * UNITS, inputs[m][i], units[m]);
        }
      }
    }
    for (int m = 0; m < mentions; m++) {
      for (int unit = 0; unit < UNITS; unit++) {
        boolean isDropped = random.next() < DROPPED_UNITS;
        units[m][unit] = isDropped ? 0 : UNITS_KEPT * Math.max(0, units[m][unit]);
      }
    }
  }

  private static void addScaled(float[] from, int at, float scale, float[] to) {
    for (int unit = 0; unit < UNITS; unit++) {
      to[unit] += scale * from[at + unit];
    }
  }

  private void learnWeights(float[][] gradients, Weights.Step step) {
    int mentions = gradients.length;
    float[] ofFeature = new float[UNITS];
    for (int i = 0; i < inputs[0].length; i++) {
      Arrays.fill(ofFeature, 0);
      for (int m = 0; m < mentions; m++) {
        if (inputs[m][i] != 0) {
          addScaled(gradients[m], 0, inputs[m][i], ofFeature);
        }
      }
      weights.move(i * UNITS, ofFeature, step);
    }
    float[] ofBiases = new float[UNITS];
    for (int m = 0; m < mentions; m++) {
      addScaled(gradients[m], 0, 1, ofBiases);
    }
    biases.move(0, ofBiases, step);
  }

  private Network network() {
    float[] moved = biases.values().clone();
    float[] plain = standard.plain(weights.values(), moved);
    return output.network(plain, moved);
  }
}
