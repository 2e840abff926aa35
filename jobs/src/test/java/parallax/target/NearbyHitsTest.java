package parallax.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parallax.embed.TokenStates;
import parallax.sentiment.Explanation;
import parallax.sentiment.Hit;
import parallax.sentiment.Rule;

/** What the lexicon's words count by where they stand. */
class NearbyHitsTest {
  /** Pieces: critics blame Meta , not the good lab hired by him. */
  private static final String TEXT = "Critics blame Meta, not the good lab hired by him";

  private static TokenStates pieces() {
    List<int[]> found = new ArrayList<>();
    for (Matcher word = Pattern.compile("\\w+|,").matcher(TEXT); word.find(); ) {
      found.add(new int[] {word.start(), word.end()});
    }
    return new TokenStates(
        found.stream().mapToInt(one -> one[0]).toArray(),
        found.stream().mapToInt(one -> one[1]).toArray(),
        new float[0][],
        new float[0]);
  }

  private static Hit hit(String word, double contribution, Rule... rules) {
    int begin = TEXT.indexOf(word);
    return new Hit(begin, begin + word.length(), word, contribution, contribution, List.of(rules));
  }

  private static float[] features(String target, Hit... hits) {
    TokenStates states = pieces();
    int begin = TEXT.indexOf(target);
    return NearbyHits.of(
        TEXT,
        states,
        Place.of(states, begin, begin + target.length()),
        new Explanation(TEXT, 0, null, 0.0, 0, List.of(hits)));
  }

  private static void assertFeature(float[] features, String name, double expected) {
    assertThat((double) features[NearbyHits.NAMES.indexOf(name)] / 0.05)
        .as(name)
        .isCloseTo(expected, within(1e-5));
  }

  @Test
  void wordsCountByTheirSideAndDistance() {
    float[] found = features("Meta", hit("blame", -2), hit("good", 3));
    assertFeature(found, "before_3", -2);
    assertFeature(found, "behind_3", 3 * Math.exp(-3 / 3.0));
    assertFeature(found, "behind_10", 3 * Math.exp(-3 / 10.0));
    assertFeature(found, "strength_5", 2 + 3 * Math.exp(-3 / 5.0));
    assertFeature(found, "beside_before", -2);
    assertFeature(found, "beside_behind", 0);
    assertFeature(found, "positive_before_6", 0);
    assertFeature(found, "positive_behind_6", 3 * Math.exp(-3 / 6.0));
    assertFeature(found, "inside", 0);
  }

  @Test
  void aCommaEndsTheClause() {
    float[] found =
        features("Meta", hit("blame", -2), hit("good", -1, new Rule("negation", "not", -0.5)));
    assertFeature(found, "clause_before", -2);
    assertFeature(found, "clause_behind", 0);
    assertFeature(found, "clause_negated", 0);
    float[] other = features("lab", hit("good", -1, new Rule("negation", "not", -0.5)));
    assertFeature(other, "clause_before", -1);
    assertFeature(other, "clause_negated", 1);
  }

  @Test
  void aWordInTheTargetsOwnNameIsApart() {
    float[] found = features("good lab", hit("good", 3));
    assertFeature(found, "inside", 3);
    assertFeature(found, "strength_5", 0);
  }

  @Test
  void thePlaceOfTheTargetIsKnown() {
    float[] found = features("him");
    assertFeature(found, "position", 2.0 * 10 / 11);
    assertFeature(found, "is_pronoun", 1);
    assertFeature(found, "after_by", 1);
    assertFeature(found, "is_first", 0);
    assertFeature(found, "sentence_length", Math.log(11));
    float[] first = features("Critics blame");
    assertFeature(first, "is_first", 1);
    assertFeature(first, "length", Math.log(2));
    assertFeature(first, "is_pronoun", 0);
    assertFeature(first, "after_by", 0);
  }
}
