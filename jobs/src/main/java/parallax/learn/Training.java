package parallax.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits a classifier for each frame. Regularisation, calibration and threshold come from
 * cross-validation inside the sentences given, parted by article; the features' terms are taken
 * anew in each part, so nothing of a held-out article is known.
 */
final class Training {
  /** What an error may cost, from strong to weak regularisation. */
  private static final double[] COSTS = {0.3, 1, 3, 10, 30};

  private static final double NEVER_CERTAIN = 1e-12;

  private final int folds;
  private final long seed;
  private final Features.Kinds kinds;

  Training(int folds, long seed, Features.Kinds kinds) {
    this.folds = folds;
    this.seed = seed;
    this.kinds = kinds;
  }

  /**
   * A model of all frames.
   *
   * @param articles of the examples
   * @param positive for each frame, which examples have it; at least one has, one has not
   */
  FramesModel fit(
      List<Example> examples,
      List<String> articles,
      List<String> frames,
      List<boolean[]> positive) {
    double[][][] held = heldOutScores(examples, articles, positive);
    Features features = Features.from(examples, kinds);
    LinearFit.Rows rows = new LinearFit.Rows(features.of(examples), features.size());
    List<FrameClassifier> classifiers = new ArrayList<>();
    for (int frame = 0; frame < frames.size(); frame++) {
      classifiers.add(classifier(frames.get(frame), rows, positive.get(frame), held[frame]));
    }
    return new FramesModel(features, classifiers);
  }

  /** Frame by cost by example: the score by a classifier that did not see the example's article. */
  private double[][][] heldOutScores(
      List<Example> examples, List<String> articles, List<boolean[]> positive) {
    int[] fold = Folds.of(articles, folds, seed);
    double[][][] scores = new double[positive.size()][COSTS.length][examples.size()];
    for (int held = 0; held < folds; held++) {
      Part part = Part.of(fold, held);
      if (part.out().length == 0) {
        continue;
      }
      Features features = Features.from(part.fittedOf(examples), kinds);
      LinearFit.Rows rows =
          new LinearFit.Rows(features.of(part.fittedOf(examples)), features.size());
      List<SparseVector> out = features.of(part.outOf(examples));
      IntStream.range(0, positive.size())
          .parallel()
          .forEach(frame -> scoreOut(part, rows, out, positive.get(frame), scores[frame]));
    }
    return scores;
  }

  private static void scoreOut(
      Part part,
      LinearFit.Rows rows,
      List<SparseVector> out,
      boolean[] positive,
      double[][] scores) {
    boolean[] labels = part.fittedOf(positive);
    for (int cost = 0; cost < COSTS.length; cost++) {
      LinearFit fit = LinearFit.of(rows, labels, COSTS[cost]);
      for (int i = 0; i < out.size(); i++) {
        scores[cost][part.out()[i]] = fit.score(out.get(i));
      }
    }
  }

  /** The cost whose calibrated probabilities of held-out sentences have the least log loss. */
  private static FrameClassifier classifier(
      String frame, LinearFit.Rows rows, boolean[] positive, double[][] held) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int cost = 0; cost < COSTS.length; cost++) {
      double loss = logLoss(probabilities(held[cost], positive), positive);
      if (loss < least) {
        best = cost;
        least = loss;
      }
    }
    Calibration calibration = Calibration.of(held[best], positive);
    double threshold = Threshold.of(probabilities(held[best], positive), positive);
    return new FrameClassifier(
        frame, COSTS[best], LinearFit.of(rows, positive, COSTS[best]), calibration, threshold);
  }

  private static double[] probabilities(double[] scores, boolean[] positive) {
    Calibration calibration = Calibration.of(scores, positive);
    double[] probabilities = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = calibration.probability(scores[i]);
    }
    return probabilities;
  }

  private static double logLoss(double[] probabilities, boolean[] positive) {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double right = positive[i] ? probabilities[i] : 1 - probabilities[i];
      sum -= Math.log(Math.max(NEVER_CERTAIN, right));
    }
    return sum / probabilities.length;
  }
}
