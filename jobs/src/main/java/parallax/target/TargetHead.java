package parallax.target;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parallax.sentiment.Label;

/**
 * A learned tone of a sentence toward a target: the probabilities of three classes, the softmax of
 * the mean scores of some networks that read {@link TargetFeatures}.
 *
 * @param groups of the features
 * @param networks that differ by what they began with
 */
public record TargetHead(List<FeatureGroup> groups, List<Network> networks)
    implements Serializable {
  /** The classes, in the order of the probabilities. */
  public static final List<String> CLASSES = List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE);

  /** The groups as a set. */
  public Set<FeatureGroup> features() {
    return EnumSet.copyOf(groups);
  }

  /** The probability of each class. */
  public double[] probabilities(float[] features) {
    return softmax(scores(networks, features));
  }

  /** The mean of the networks' scores of each class. */
  public static double[] scores(List<Network> networks, float[] features) {
    double[] mean = new double[CLASSES.size()];
    for (Network network : networks) {
      double[] scores = network.scores(features);
      for (int c = 0; c < mean.length; c++) {
        mean[c] += scores[c] / networks.size();
      }
    }
    return mean;
  }

  /** Exponentials that add up to 1. */
  public static double[] softmax(double[] logits) {
    double most = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      most = Math.max(most, logit);
    }
    double sum = 0;
    double[] shares = new double[logits.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = StrictMath.exp(logits[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /** The place of the most probable class, the first of equal ones. */
  public static int mostProbable(double[] probabilities) {
    int most = 0;
    for (int i = 1; i < probabilities.length; i++) {
      most = probabilities[i] > probabilities[most] ? i : most;
    }
    return most;
  }
}
