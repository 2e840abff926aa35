package parallax.learn;

import java.io.Serializable;
import java.util.List;

/** Classifiers of several frames on the same features. */
record FramesModel(Features features, List<FrameClassifier> classifiers) implements Serializable {

  /** Their frames, in their order. */
  List<String> frames() {
    return classifiers.stream().map(FrameClassifier::frame).toList();
  }

  /** Example by frame: how likely the example has the frame. */
  double[][] probabilities(List<Example> examples) {
    List<SparseVector> vectors = features.of(examples);
    double[][] probabilities = new double[examples.size()][classifiers.size()];
    for (int i = 0; i < probabilities.length; i++) {
      for (int frame = 0; frame < probabilities[i].length; frame++) {
        probabilities[i][frame] = classifiers.get(frame).probability(vectors.get(i));
      }
    }
    return probabilities;
  }

  /** Example by frame: whether the probability reaches the frame's threshold. */
  boolean[][] decisions(double[][] probabilities) {
    boolean[][] decisions = new boolean[probabilities.length][classifiers.size()];
    for (int i = 0; i < decisions.length; i++) {
      for (int frame = 0; frame < decisions[i].length; frame++) {
        decisions[i][frame] = classifiers.get(frame).decides(probabilities[i][frame]);
      }
    }
    return decisions;
  }
}
