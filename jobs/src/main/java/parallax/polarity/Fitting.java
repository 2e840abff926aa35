package parallax.polarity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parallax.target.TargetHead;

/**
 * Fits heads to folds of coded mentions. Penalty and calibration come from predictions for mentions
 * that a model did not see; and where a fold is held out to test, from the other folds alone.
 */
final class Fitting {
  static final int NONE = -1;

  /** What is added to the variance of each feature, from weak to strong. */
  private static final double[] PENALTIES = {0.0005, 0.001, 0.002};

  private final MentionSet set;

  /**
   * Scores of the mentions of one fold by a model without it and without another: [held][other].
   */
  private final double[][][][][] scores;

  /** A fitted head, and the penalty that was chosen for it. */
  record Fitted(ClassScores scores, ClassCalibration calibration, double penalty) {
    double[] probabilities(float[] features) {
      return calibration.probabilities(scores.of(features));
    }
  }

  Fitting(MentionSet set) {
    this.set = set;
    int folds = set.folds();
    scores = new double[folds][folds][PENALTIES.length][][];
    for (int one = 0; one < folds; one++) {
      for (int other = 0; other <= one; other++) {
        ClassMoments rest = set.without(one, other);
        for (int penalty = 0; penalty < PENALTIES.length; penalty++) {
          ClassScores fitted = rest.ridge(PENALTIES[penalty]);
          scores[one][other][penalty] = predicted(fitted, one);
          scores[other][one][penalty] = predicted(fitted, other);
        }
      }
    }
  }

  private double[][] predicted(ClassScores fitted, int fold) {
    return IntStream.of(set.of(fold))
        .parallel()
        .mapToObj(mention -> fitted.of(set.features(mention)))
        .toArray(double[][]::new);
  }

  /**
   * Fits all folds but one.
   *
   * @param held the fold, or {@link #NONE}
   */
  Fitted without(int held) {
    int best = 0;
    double most = -1;
    for (int penalty = 0; penalty < PENALTIES.length; penalty++) {
      double macro = PolarityScores.of(mostLikely(held, penalty), known(held)).macroF1();
      if (macro > most) {
        most = macro;
        best = penalty;
      }
    }
    ClassCalibration calibration = ClassCalibration.of(heldOut(held, best), known(held));
    return new Fitted(set.without(held, held).ridge(PENALTIES[best]), calibration, PENALTIES[best]);
  }

  /** Scores of every mention but those of the fold, by models that saw neither. */
  private List<double[]> heldOut(int held, int penalty) {
    List<double[]> all = new ArrayList<>();
    for (int fold = 0; fold < set.folds(); fold++) {
      if (fold != held) {
        all.addAll(List.of(scores[fold][held == NONE ? fold : held][penalty]));
      }
    }
    return all;
  }

  private int[] mostLikely(int held, int penalty) {
    return heldOut(held, penalty).stream().mapToInt(TargetHead::mostProbable).toArray();
  }

  private int[] known(int held) {
    return IntStream.range(0, set.folds())
        .filter(fold -> fold != held)
        .flatMap(fold -> IntStream.of(set.of(fold)))
        .map(set::polarity)
        .toArray();
  }
}
