package parallax.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
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
    return new RatedSet(sentences, List.of(), features, new Moments(3), 5, 1);
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
    Scale scale = Scale.of(List.of(predicted), List.of(ratings), new double[0]);

    assertThat(scale.slope()).isCloseTo(2, within(1e-9));
    assertThat(scale.intercept()).isCloseTo(0, within(1e-9));
    assertThat(scale.neutralBand()).isBetween(0.2, 1.8);
  }

  @Test
  void statementsWithoutToneAreOneMoreKindWhoseMeanIsZero() {
    double[] predicted = {-1, -0.9, -0.1, 0, 0.1, 0.9, 1};
    double[] ratings = {-1, -0.8, 0.8, 1, 1.2, 2.8, 3};
    Scale alone = Scale.of(List.of(predicted), List.of(ratings), new double[0]);
    Scale anchored = Scale.of(List.of(predicted), List.of(ratings), new double[] {0.2, 0.4});

    // The raters' mean is 1; the statements', with the slope, 2 * 0.3 and should be 0.
    assertThat(alone.intercept()).isCloseTo(1, within(1e-9));
    assertThat(anchored.slope()).isEqualTo(alone.slope());
    assertThat(anchored.intercept())
        .isCloseTo((1 + 0) / 2.0 - alone.slope() * 0.3 / 2, within(1e-9));
  }

  @Test
  void whatPlainTopicsHaveInCommonIsNoTone() {
    Random random = new Random(7);
    List<RatedSentence> rated = new ArrayList<>();
    List<RatedSentence> plain = new ArrayList<>();
    float[][] features = new float[300][];
    // The first feature is the tone, the second what plain statements have; raters are kind by 1.
    for (int i = 0; i < features.length; i++) {
      boolean isRated = i < 200;
      double tone = isRated ? random.nextGaussian() : 0;
      features[i] = new float[] {(float) tone, isRated ? 0 : 1};
      (isRated ? rated : plain)
          .add(
              new RatedSentence(
                  "line " + i, "text " + i, isRated ? tone + 1 : 0, "a" + i / 10, "s", false));
    }
    RatedSet with = new RatedSet(rated, plain, features, new Moments(2), 5, 1);
    RatedSet without =
        new RatedSet(rated, List.of(), Arrays.copyOf(features, 200), new Moments(2), 5, 1);

    assertThat(new Fitting(without).fit(Part.ALL).of(new float[] {0, 1}))
        .isCloseTo(1, within(0.05));
    assertThat(new Fitting(with).fit(Part.ALL).of(new float[] {0, 1})).isCloseTo(0, within(0.05));
    PlainScores scores = Objects.requireNonNull(HeldOut.articles(with).plain(100, 1));
    assertThat(scores.statements()).isEqualTo(100);
    assertThat(scores.mean().value()).isCloseTo(0, within(0.05));
    assertThat(scores.neutral().value()).isEqualTo(1);
    assertThat(HeldOut.articles(with).compared(10, 1)).hasSize(1);
    assertThat(HeldOut.articles(without).plain(100, 1)).isNull();
  }

  @Test
  void plainScoresByHand() {
    PlainScores scores =
        PlainScores.of(
            new String[] {"a", "a", "b", "b"},
            new double[] {0.5, -0.1, 1.2, 0},
            new int[] {1, 1, 2, 1},
            400,
            1);

    assertThat(scores.mean().value()).isCloseTo(0.4, within(1e-12));
    assertThat(scores.neutral().value()).isCloseTo(0.75, within(1e-12));
    // Draws of topic a alone or of b alone are the ends.
    assertThat(scores.mean().low()).isCloseTo(0.2, within(1e-12));
    assertThat(scores.mean().high()).isCloseTo(0.6, within(1e-12));
  }

  @Test
  void thePlainStatementsHaveATopicEachAndNoneStandsTwice() {
    List<RatedSentence> plain = PlainStatements.read(new Configuration(false));

    assertThat(plain).hasSizeGreaterThan(200).allMatch(one -> one.rating() == 0);
    assertThat(plain).extracting(RatedSentence::text).doesNotContain("").doesNotHaveDuplicates();
    assertThat(plain).extracting(RatedSentence::article).doesNotContain("");
    assertThat(plain.stream().map(RatedSentence::article).distinct()).hasSizeGreaterThan(10);
  }

  @Test
  void macroF1ByHand() {
    // Positive: 1 of 2 said, 1 of 1 so: 2/3. Neutral: 1 of 1 said, 1 of 2 so: 2/3. No negative.
    assertThat(Tones.macroF1(new int[] {2, 2, 1}, new int[] {2, 1, 1}, new double[] {1, 1, 1}))
        .isCloseTo(2 / 3.0, within(1e-12));
    assertThat(Tones.of(new double[] {-0.5, -0.49, 0.49, 0.5}, 0.5)).containsExactly(0, 1, 1, 2);
  }
}
