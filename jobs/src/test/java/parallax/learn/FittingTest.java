package parallax.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parallax.stats.Confusion;

/** The steps of training, each against what can be worked out by hand. */
class FittingTest {
  @Test
  void noArticleIsInTwoFoldsAndTheOrderDoesNotMatter() {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      articles.add("a" + i / 4);
    }
    int[] folds = Folds.of(articles, 5, 1);
    Map<String, Integer> foldOf = new HashMap<>();
    int[] sizes = new int[5];
    for (int i = 0; i < folds.length; i++) {
      assertThat(foldOf.merge(articles.get(i), folds[i], Integer::min)).isEqualTo(folds[i]);
      sizes[folds[i]]++;
    }
    assertThat(sizes).containsOnly(20);
    List<String> reversed = new ArrayList<>(articles);
    Collections.reverse(reversed);
    int[] again = Folds.of(reversed, 5, 1);
    for (int i = 0; i < folds.length; i++) {
      assertThat(again[folds.length - 1 - i]).isEqualTo(folds[i]);
    }
    assertThat(Folds.of(articles, 5, 2)).isNotEqualTo(folds);
  }

  @Test
  void aFitSolvesTheEquationsOfLogisticRegression() {
    // One feature, 0 or 1: three of four positive with it, one of four without.
    List<SparseVector> vectors = new ArrayList<>();
    boolean[] positive = new boolean[8];
    for (int i = 0; i < 8; i++) {
      boolean has = i < 4;
      vectors.add(
          new SparseVector(
              has ? new int[] {0} : new int[0], has ? new double[] {1} : new double[0]));
      positive[i] = i == 0 || i == 1 || i == 2 || i == 4;
    }
    LinearFit fit = LinearFit.of(new LinearFit.Rows(vectors, 1), positive, 1e6);

    assertThat(fit.score(vectors.get(0))).isCloseTo(Math.log(3), within(0.01));
    assertThat(fit.score(vectors.get(7))).isCloseTo(-Math.log(3), within(0.01));
    LinearFit strict = LinearFit.of(new LinearFit.Rows(vectors, 1), positive, 1e-6);
    assertThat(strict.score(vectors.get(0))).isCloseTo(0, within(0.01));
  }

  @Test
  void theClassThatComesFirstDoesNotMatter() {
    List<SparseVector> vectors =
        List.of(
            new SparseVector(new int[] {0}, new double[] {1}),
            new SparseVector(new int[0], new double[0]));
    LinearFit.Rows rows = new LinearFit.Rows(vectors, 1);

    assertThat(LinearFit.of(rows, new boolean[] {true, false}, 1).weights()[0]).isPositive();
    assertThat(LinearFit.of(rows, new boolean[] {false, true}, 1).weights()[0]).isNegative();
    assertThat(LinearFit.of(rows, new boolean[] {true, true}, 1).intercept()).isPositive();
  }

  @Test
  void calibratedProbabilitiesAreAsOftenTrueAsTheySay() {
    Random random = new Random(5);
    double[] scores = new double[20_000];
    boolean[] positive = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = random.nextGaussian();
      positive[i] = random.nextDouble() < 1 / (1 + Math.exp(-(3 * scores[i] - 1)));
    }
    Calibration calibration = Calibration.of(scores, positive);

    assertThat(calibration.slope()).isCloseTo(3, within(0.15));
    assertThat(calibration.intercept()).isCloseTo(-1, within(0.1));
    assertThat(calibration.probability(1)).isCloseTo(1 / (1 + Math.exp(-2)), within(0.02));
  }

  @Test
  void scoresThatPartTheClassesStillHaveACalibration() {
    Calibration calibration =
        Calibration.of(new double[] {-2, -1, 1, 2}, new boolean[] {false, false, true, true});

    assertThat(calibration.probability(2)).isBetween(0.6, 1.0);
    assertThat(calibration.probability(-2)).isBetween(0.0, 0.4);
  }

  @Test
  void theThresholdIsHalfTheBestF1() {
    double[] probabilities = {0.9, 0.8, 0.6, 0.4, 0.1};
    // Best: the first three, of which two are right and none is missing: F1 = 4 / 5.
    assertThat(Threshold.of(probabilities, new boolean[] {true, false, true, false, false}))
        .isCloseTo(0.4, within(1e-12));
    // Equal probabilities are taken together.
    assertThat(Threshold.of(new double[] {0.5, 0.5}, new boolean[] {true, false}))
        .isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void wordsAreWeightedByHowFewSentencesHaveThem() {
    List<List<String>> sentences =
        Arrays.asList(
            List.of("an", "war"), List.of("an", "war's", "x"), List.of("an"), List.of("once"));
    WordWeights weights = WordWeights.of(sentences);

    assertThat(weights.terms()).containsExactly("an", "an war", "war");
    assertThat(weights.weights()[0]).isCloseTo(Math.log(5 / 4.0) + 1, within(1e-12));
    assertThat(weights.weights()[2]).isCloseTo(Math.log(5 / 3.0) + 1, within(1e-12));
    Map<Integer, Double> found =
        weights.of(List.of("talent-war", "once", "war"), weights.numbers());
    assertThat(found).containsOnlyKeys(2);
    assertThat(found).containsEntry(2, 1.0);
    assertThat(weights.of(List.of("new"), weights.numbers())).isEmpty();
  }

  @Test
  void scoresCountWholeArticles() {
    Evaluation scores =
        Evaluation.of(
            List.of("war", "risk"),
            List.of("a", "a", "b", "c"),
            new boolean[][] {{true, false}, {true, false}, {false, false}, {false, false}},
            List.of(new boolean[] {true, false, true, false}, new boolean[4]),
            200,
            1);

    assertThat(scores.frames().get(0).precision().value()).isEqualTo(0.5);
    assertThat(scores.frames().get(0).recall().value()).isEqualTo(0.5);
    assertThat(scores.macro().value()).isEqualTo(0.5);
    assertThat(scores.micro().value()).isEqualTo(0.5);
    assertThat(scores.frames().get(1).f1().value()).isNaN();
    // Article a alone gives 2/3, b alone 0, both 1/2; c changes nothing.
    assertThat(scores.frames().get(0).f1().low()).isZero();
    assertThat(scores.frames().get(0).f1().high()).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void weightedScoresCountWholeArticlesToo() {
    Evaluation scores =
        Evaluation.of(
            List.of("war"),
            List.of("a", "a", "b", "c"),
            new double[] {1, 3, 6, 50},
            new boolean[][] {{true}, {true}, {false}, {false}},
            List.of(new boolean[] {true, false, true, false}),
            200,
            1);

    Evaluation.FrameScore war = scores.frames().get(0);
    assertThat(war.counts()).isEqualTo(new Confusion(1, 3, 6));
    assertThat(war.precision().value()).isEqualTo(0.25);
    assertThat(war.recall().value()).isEqualTo(1 / 7.0);
    // a alone has a recall of 1, b alone of 0; only a says anything, so precision stays.
    assertThat(war.recall().low()).isZero();
    assertThat(war.recall().high()).isEqualTo(1);
    assertThat(war.precision()).isEqualTo(new Measure(0.25, 0.25, 0.25));
  }
}
