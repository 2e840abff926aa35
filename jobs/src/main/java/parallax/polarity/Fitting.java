package parallax.polarity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parallax.target.FeatureGroup;
import parallax.target.Network;
import parallax.target.TargetHead;

/**
 * Fits heads to coded mentions, and says of each mention what networks that did not see its article
 * find. Several networks that begin with other numbers differ by chance; their mean does less.
 */
final class Fitting {
  private static final int NETWORKS = 6;

  private final MentionSet set;
  private final long seed;
  private final double[][] heldOut;

  Fitting(MentionSet set, long seed) {
    this.set = set;
    this.seed = seed;
    this.heldOut = new double[set.size()][];
    for (int fold = 0; fold < set.folds(); fold++) {
      List<Network> others = networks(fold);
      IntStream.of(set.of(fold))
          .parallel()
          .forEach(i -> heldOut[i] = TargetHead.scores(others, set.features(i)));
    }
  }

  /** Of all mentions but those of a fold, where there is such a fold. */
  private List<Network> networks(int without) {
    int[] chosen = set.without(without);
    return IntStream.range(0, NETWORKS)
        .parallel()
        .mapToObj(i -> NetworkFit.of(set.features(), set.classes(), chosen, seed, "network " + i))
        .toList();
  }

  /** Of every mention, without its article; calibrated by the other folds. */
  double[][] probabilities() {
    double[][] probabilities = new double[set.size()][];
    for (int fold = 0; fold < set.folds(); fold++) {
      ClassCalibration calibration = calibration(set.without(fold));
      for (int mention : set.of(fold)) {
        probabilities[mention] = calibration.probabilities(heldOut[mention]);
      }
    }
    return probabilities;
  }

  private ClassCalibration calibration(int[] mentions) {
    List<double[]> scores = new ArrayList<>();
    for (int mention : mentions) {
      scores.add(heldOut[mention]);
    }
    return ClassCalibration.of(scores, IntStream.of(mentions).map(set::polarity).toArray());
  }

  /** Of all mentions. */
  TargetHead head(List<FeatureGroup> groups) {
    ClassCalibration calibration = calibration(set.without(MentionSet.NONE));
    return new TargetHead(
        groups,
        networks(MentionSet.NONE).stream()
            .map(network -> network.calibrated(calibration.slope(), calibration.biases()))
            .toList());
  }
}
