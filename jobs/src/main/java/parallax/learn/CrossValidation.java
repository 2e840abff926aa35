package parallax.learn;

import java.util.Arrays;
import java.util.List;

/**
 * What classifiers say of sentences whose articles they have not seen, with everything that is
 * chosen from the data chosen anew without those articles.
 *
 * @param probabilities by sentence and frame
 * @param decisions by sentence and frame
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record CrossValidation(double[][] probabilities, boolean[][] decisions) {

  static CrossValidation of(
      Training training,
      List<Example> examples,
      List<String> articles,
      List<String> frames,
      List<boolean[]> positive,
      int[] foldOf) {
    double[][] probabilities = new double[examples.size()][];
    boolean[][] decisions = new boolean[examples.size()][];
    int folds = 1 + Arrays.stream(foldOf).max().orElse(0);
    for (int held = 0; held < folds; held++) {
      Part part = Part.of(foldOf, held);
      if (part.out().length == 0) {
        continue;
      }
      FramesModel model =
          training.fit(
              part.fittedOf(examples),
              part.fittedOf(articles),
              frames,
              positive.stream().map(part::fittedOf).toList());
      double[][] found = model.probabilities(part.outOf(examples));
      boolean[][] decided = model.decisions(found);
      for (int i = 0; i < found.length; i++) {
        probabilities[part.out()[i]] = found[i];
        decisions[part.out()[i]] = decided[i];
      }
    }
    return new CrossValidation(probabilities, decisions);
  }
}
