package parallax.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Logistic regression with an L2 penalty, fitted by LIBLINEAR's trust region method (Fan, Chang,
 * Hsieh, Wang and Lin 2008, "LIBLINEAR: a library for large linear classification"). Deterministic.
 * Hand-coded sets have thousands of sentences and are fitted a thousand times in cross-validation,
 * which takes milliseconds each here; Spark MLlib would schedule a job for each of its iterations.
 *
 * @param weights of the features by number
 * @param intercept not penalised less than they are, as LIBLINEAR does it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record LinearFit(double[] weights, double intercept) implements Serializable {
  private static final double TOLERANCE = 0.001;

  static {
    Linear.disableDebugOutput();
  }

  /** Numbered features as LIBLINEAR takes them, made once for many fits. */
  static final class Rows {
    private final Feature[][] rows;
    private final int features;

    Rows(List<SparseVector> vectors, int features) {
      this.features = features;
      this.rows = vectors.stream().map(vector -> row(vector, features)).toArray(Feature[][]::new);
    }

    private static Feature[] row(SparseVector vector, int features) {
      List<Feature> row = new ArrayList<>(vector.numbers().length + 1);
      for (int i = 0; i < vector.numbers().length; i++) {
        row.add(new FeatureNode(vector.numbers()[i] + 1, vector.values()[i]));
      }
      row.add(new FeatureNode(features + 1, 1));
      return row.toArray(Feature[]::new);
    }
  }

  /**
   * Fits one class against the rest. Where only one of both occurs, nothing but how often is known.
   *
   * @param cost what an error costs against large weights, above 0: LIBLINEAR's C
   */
  static LinearFit of(Rows rows, boolean[] positive, double cost) {
    int positives = 0;
    for (boolean one : positive) {
      positives += one ? 1 : 0;
    }
    if (positives == 0 || positives == positive.length) {
      double odds = (positives + 0.5) / (positive.length - positives + 0.5);
      return new LinearFit(new double[rows.features], Math.log(odds));
    }
    Problem problem = new Problem();
    problem.l = rows.rows.length;
    problem.n = rows.features + 1;
    problem.x = rows.rows;
    problem.bias = 1;
    problem.y = new double[positive.length];
    for (int i = 0; i < positive.length; i++) {
      problem.y[i] = positive[i] ? 1 : -1;
    }
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
    // LIBLINEAR's weights speak for the class that it met first.
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = new double[rows.features];
    double[] fitted = model.getFeatureWeights();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sign * fitted[i];
    }
    return new LinearFit(weights, sign * fitted[rows.features]);
  }

  /** The log odds as fitted, before they are calibrated. */
  double score(SparseVector vector) {
    return vector.times(weights) + intercept;
  }
}
