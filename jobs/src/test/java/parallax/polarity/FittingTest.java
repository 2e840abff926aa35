package parallax.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parallax.target.FeatureGroup;
import parallax.target.TargetHead;

/** What is said of a mention comes from others. */
class FittingTest {
  private static final int MENTIONS = 450;

  private final List<CodedMention> mentions = new ArrayList<>();
  private final float[][] informed = new float[MENTIONS][36];
  private final float[][] random = new float[MENTIONS][36];

  FittingTest() {
    Random draws = new Random(5);
    for (int m = 0; m < MENTIONS; m++) {
      int polarity = draws.nextInt(3);
      mentions.add(new CodedMention("line " + m, "A met B.", 0, 1, "article " + m / 3, polarity));
      for (int i = 0; i < random[m].length; i++) {
        random[m][i] = (float) draws.nextGaussian();
        informed[m][i] = random[m][i] + (i % 3 == polarity ? 2 : 0);
      }
    }
  }

  private double macroF1(float[][] features) {
    MentionSet set = new MentionSet(mentions, features, 3, 1);
    int[] said = PolarityScores.said(new Fitting(set, 1).probabilities());
    return PolarityScores.of(said, set.classes()).macroF1();
  }

  /** With features that say nothing, only who saw a mention's own class could tell it. */
  @Test
  void heldOutMentionsAreNotSeen() {
    assertThat(macroF1(random)).isLessThan(0.45);
    assertThat(macroF1(informed)).isGreaterThan(0.9);
  }

  @Test
  void theHeadIsOfAllMentionsAndTheSameEachTime() {
    MentionSet set = new MentionSet(mentions, informed, 3, 1);
    TargetHead head = new Fitting(set, 1).head(List.of(FeatureGroup.LEXICON));
    TargetHead again = new Fitting(set, 1).head(List.of(FeatureGroup.LEXICON));
    long right = 0;
    for (int m = 0; m < MENTIONS; m++) {
      double[] probabilities = head.probabilities(informed[m]);
      assertThat(again.probabilities(informed[m])).isEqualTo(probabilities);
      right += TargetHead.mostProbable(probabilities) == set.polarity(m) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(MENTIONS * 9 / 10);
  }
}
