package parallax.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FittingTest {
  /** The first feature is what is said; the second is noise, and is alike only within a source. */
  private static RatedSet set(int n, String... sources) {
    Random random = new Random(5);
    List<RatedSentence> sentences = new ArrayList<>();
    float[][] features = new float[n * sources.length][];
    for (int source = 0; source < sources.length; source++) {
      for (int i = 0; i < n; i++) {
        double tone = random.nextGaussian();
        int row = source * n + i;
        double rating = Math.max(-4, Math.min(4, 2 * tone + 0.3 * random.nextGaussian()));
        sentences.add(
            new RatedSentence(
                "line " + row, "text " + row, rating, "a" + row / 2, sources[source], false));
        features[row] = new float[] {(float) tone, (float) (source % 2 == 0 ? tone : -tone), 1};
      }
    }
    return new RatedSet(sentences, features, new Moments(3), 5, 1);
  }

  @Test
  void learnsWhatHoldsInEverySource() {
    RatedSet set = set(80, "a", "b", "c", "d");
    FittedScore fitted = new Fitting(set).fit(Part.ALL);

    assertThat(fitted.of(new float[] {1, 1, 1})).isCloseTo(2, within(0.15));
    assertThat(fitted.of(new float[] {1, -1, 1})).isCloseTo(2, within(0.15));
    assertThat(fitted.of(new float[] {0, 0, 1})).isCloseTo(0, within(0.1));
    assertThat(fitted.of(new float[] {9, 0, 1})).isEqualTo(4);
  }

  @Test
  void aSingleSourceIsJudgedByItsArticles() {
    RatedSet set = set(120, "a");

    FittedScore fitted = new Fitting(set).fit(Part.ALL);
    assertThat(fitted.of(new float[] {1, 1, 1})).isCloseTo(2, within(0.15));
    SourceScores scores = HeldOut.articles(set).compared(200, 1).get(0);
    assertThat(scores.r().value()).isGreaterThan(0.97);
    assertThat(scores.r().low()).isLessThan(scores.r().value());
    assertThat(scores.macroF1().value()).isGreaterThan(0.7);
  }

  @Test
  void aHeldOutSourceDecidesNothing() {
    // In each other source the second feature is the tone, in the held-out one its opposite.
    RatedSet set = set(80, "a", "b");
    List<SourceScores> scores = HeldOut.sources(set).compared(50, 1);

    // A model of one source leans on both features alike, which say the opposite in the other.
    assertThat(scores).extracting(SourceScores::source).containsExactly("a", "b");
    assertThat(Math.abs(scores.get(0).r().value())).isLessThan(0.5);
  }

  @Test
  void theScaleIsThatOfTheRatingsAndItsBandPartsTheTones() {
    double[] predicted = {-1, -0.9, -0.1, 0, 0.1, 0.9, 1};
    double[] ratings = {-2, -1.8, -0.2, 0, 0.2, 1.8, 2};
    Scale scale = Scale.of(List.of(predicted), List.of(ratings));

    assertThat(scale.slope()).isCloseTo(2, within(1e-9));
    assertThat(scale.intercept()).isCloseTo(0, within(1e-9));
    assertThat(scale.neutralBand()).isBetween(0.2, 1.8);
  }

  @Test
  void macroF1ByHand() {
    // Positive: 1 of 2 said, 1 of 1 so: 2/3. Neutral: 1 of 1 said, 1 of 2 so: 2/3. No negative.
    assertThat(Tones.macroF1(new int[] {2, 2, 1}, new int[] {2, 1, 1}, new double[] {1, 1, 1}))
        .isCloseTo(2 / 3.0, within(1e-12));
    assertThat(Tones.of(new double[] {-0.5, -0.49, 0.49, 0.5}, 0.5)).containsExactly(0, 1, 1, 2);
  }
}
