package parallax.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.text.Variants;

/** Every expected number is the formula of {@link ValenceRules} worked out by hand. */
class ValenceRulesTest {
  private static final String VALENCES =
      """
      word	valence
      good	2
      bad	-2
      weak	0.5
      terribly	-3
      lack	-1
      fed up	-2
      fed	1
      """;

  private static final String MODIFIERS =
      """
      phrase	kind	value
      not	negation	-0.5
      without	negation	-0.5
      non	negation	-0.5
      lack of	negation	-0.5
      very	intensifier	1.5
      terribly	intensifier	1.5
      slightly	diminisher	0.5
      a bit	diminisher	0.5
      prevents	relief	0.2
      but	contrast	1.5
      although	concession	0.5
      would	irrealis	0.7
      than	comparison	0.3
      not only	idiom	0
      good grief	idiom	-1
      """;

  private static final Lexicon LEXICON =
      new Lexicon(
          ValenceFile.read("valence.tsv", VALENCES, new EntryWords(Variants.NONE)),
          ModifierFile.read("modifiers.tsv", MODIFIERS, new EntryWords(Variants.NONE)));

  private static Scored scored(String text) {
    return new ValenceRules().score(Sentence.of(text, LEXICON));
  }

  private static double score(String text) {
    return scored(text).score();
  }

  /** The score that some contributions stand for, before they share in it. */
  private static double scaled(double... contributions) {
    double sum = 0;
    for (double contribution : contributions) {
      sum += contribution;
    }
    sum /= Math.sqrt(contributions.length);
    return Math.rint(4 * sum / Math.sqrt(sum * sum + 15) * 1e4) / 1e4;
  }

  @Test
  void scoreOfOneWordIsItsScaledValence() {
    assertThat(score("It is good.")).isEqualTo(1.8353).isEqualTo(scaled(2));
    assertThat(score("It is bad.")).isEqualTo(-1.8353);
  }

  @Test
  void sumOfSeveralWordsIsSharedByTheirSquareRoot() {
    assertThat(score("It is good and weak.")).isEqualTo(scaled(2, 0.5));
    assertThat(score("Some of it is good, some of it is bad.")).isZero();
  }

  @Test
  void scoreStaysOnTheScale() {
    assertThat(score("good ".repeat(10_000))).isLessThanOrEqualTo(4).isCloseTo(4, within(1e-2));
  }

  @Test
  void sentenceWithoutValuedWordsIsNeutral() {
    assertThat(Double.doubleToLongBits(score("The very model was not there!"))).isZero();
    assertThat(scored("The very model was not there!").hits()).isEmpty();
  }

  @Test
  void negationReversesAndWeakens() {
    assertThat(score("It is not good.")).isEqualTo(scaled(-1));
    assertThat(score("It is not bad.")).isEqualTo(scaled(1));
  }

  @Test
  void negationFadesAcrossFourTokens() {
    assertThat(score("It is not a good idea.")).isEqualTo(scaled(2 * (1 - 1.5 * 0.9)));
    assertThat(score("It is not such a new and good idea."))
        .isEqualTo(scaled(2 * (1 - 1.5 * 0.9 * 0.9 * 0.9 * 0.9)));
    assertThat(score("It is not such a new and quite good idea.")).isEqualTo(scaled(2));
  }

  @Test
  void negationReachesAllWordsInItsScope() {
    assertThat(score("It is not good or bad.")).isEqualTo(scaled(-1, -2 * (1 - 1.5 * 0.9 * 0.9)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If not, good.",
        "If not; good.",
        "If not \u2013 good.",
        "If not (good).",
        "If not - good.",
        "If not--good.",
        "If not... good.",
        "If not. Good.",
        "I do not but good."
      })
  void negationEndsWithItsClause(String text) {
    assertThat(score(text)).isEqualTo(scaled(2));
  }

  @Test
  void hyphenBeforeAWordEndsNoClause() {
    assertThat(score("If not -good.")).isEqualTo(scaled(-1));
  }

  @Test
  void negationDoesNotReachBack() {
    assertThat(score("It is good, it is not.")).isEqualTo(scaled(2));
  }

  @Test
  void twoNegationsCancelOut() {
    assertThat(score("It is not without good.")).isEqualTo(scaled(2 * -0.5 * (1 - 1.5 * 0.9)));
  }

  @Test
  void intensifierStrengthensAndFades() {
    assertThat(score("It is very good.")).isEqualTo(scaled(2 * 1.5));
    assertThat(score("It is very bad.")).isEqualTo(scaled(-2 * 1.5));
    assertThat(score("It is a very big good.")).isEqualTo(scaled(2 * (1 + 0.5 * 0.9)));
  }

  @Test
  void diminisherWeakens() {
    assertThat(score("It is slightly bad.")).isEqualTo(scaled(-1));
    assertThat(score("It is a bit bad.")).isEqualTo(scaled(-1));
  }

  @Test
  void degreesAndNegationMultiply() {
    assertThat(score("It is not very good.")).isEqualTo(scaled(2 * 1.5 * (1 - 1.5 * 0.9)));
  }

  @Test
  void reliefWeakensWhatIsNegative() {
    assertThat(score("It prevents bad.")).isEqualTo(scaled(-2 * 0.2));
    assertThat(score("It prevents good.")).isEqualTo(scaled(2));
    assertThat(score("It prevents not good.")).isEqualTo(scaled(2 * -0.5 * (1 - 0.8 * 0.9)));
  }

  @Test
  void whatFollowsButWeighsMore() {
    assertThat(score("It is good but it is bad.")).isEqualTo(scaled(0.5 * 2, -1.5 * 2));
    assertThat(score("It is bad but it is good.")).isEqualTo(scaled(-0.5 * 2, 1.5 * 2));
  }

  @Test
  void butNeedsTwoSides() {
    assertThat(score("But it is good.")).isEqualTo(scaled(2));
    assertThat(score("It is good but it is there.")).isEqualTo(scaled(2));
  }

  @Test
  void lastButWithTwoSidesCounts() {
    assertThat(score("It is good but it is bad but it is weak."))
        .isEqualTo(scaled(0.5 * 2, -0.5 * 2, 1.5 * 0.5));
    assertThat(score("It is good but it is bad but it is there.")).isEqualTo(scaled(1, -3));
  }

  @Test
  void clauseOfAlthoughWeighsLess() {
    double expected = scaled(-0.5 * 2, 1.5 * 2);
    assertThat(score("Although it is bad, it is good.")).isEqualTo(expected);
    assertThat(score("It is good although it is bad.")).isEqualTo(expected);
    assertThat(score("It is, although it is bad, a good thing.")).isEqualTo(expected);
  }

  @Test
  void whatWouldBeSoWeighsLess() {
    assertThat(score("It would be good.")).isEqualTo(scaled(2 * 0.7));
    assertThat(score("It is good, it would be bad, it is bad.")).isEqualTo(scaled(2, -2 * 0.7, -2));
  }

  @Test
  void whatItIsComparedWithWeighsLittle() {
    assertThat(score("It is good rather than bad.")).isEqualTo(scaled(2, -2 * 0.3));
  }

  @Test
  void wordInBothFilesModifiesOnlyWhatFollowsDirectly() {
    assertThat(score("It is terribly good.")).isEqualTo(scaled(2 * 1.5));
    assertThat(score("It went terribly.")).isEqualTo(scaled(-3));
    assertThat(score("It went terribly for all good.")).isEqualTo(scaled(-3, 2));
    assertThat(score("It went terribly, good.")).isEqualTo(scaled(-3, 2));
  }

  @Test
  void idiomReplacesItsWords() {
    assertThat(score("It is not only good.")).isEqualTo(scaled(2));
    assertThat(score("It is good grief.")).isEqualTo(scaled(-1));
  }

  @Test
  void longestPhraseWins() {
    assertThat(score("They are fed up.")).isEqualTo(scaled(-2));
    assertThat(score("They are fed here.")).isEqualTo(scaled(1));
  }

  @Test
  void strongestPartOfAWordWithHyphensCounts() {
    assertThat(score("It is good-natured.")).isEqualTo(scaled(2));
    assertThat(score("It is weak-good.")).isEqualTo(scaled(2));
    assertThat(score("It is non-bad.")).isEqualTo(scaled(1));
    assertThat(score("It is bad-free.")).isEqualTo(scaled(-2 * -0.6));
    assertThat(score("It is well-known.")).isZero();
    assertThat(score("It is good-grief.")).isEqualTo(scaled(-1));
    assertThat(score("It is a fed-up bird.")).isEqualTo(scaled(-2));
  }

  @Test
  void capitalsStressInAMixedSentenceOnly() {
    assertThat(score("It is GOOD.")).isEqualTo(scaled(2 * 1.25));
    assertThat(score("IT IS GOOD.")).isEqualTo(scaled(2));
  }

  @Test
  void wordThatLooksLikeANameCountsLess() {
    assertThat(score("The Good place is here again.")).isEqualTo(scaled(2 * 0.6));
    assertThat(score("Good it is here again.")).isEqualTo(scaled(2));
    assertThat(score("We say: Good it is again.")).isEqualTo(scaled(2));
    assertThat(score("We say \u201CGood it is again.\u201D")).isEqualTo(scaled(2));
    assertThat(score("Many Good Things Come Back")).isEqualTo(scaled(2));
  }

  @Test
  void exclamationMarksStressUpToThree() {
    assertThat(score("It is good!")).isEqualTo(scaled(2 * 1.2));
    assertThat(score("It is bad!")).isEqualTo(scaled(-2 * 1.2));
    assertThat(score("It is good!!!")).isEqualTo(scaled(2 * 1.6));
    assertThat(score("It is good!!!!!")).isEqualTo(scaled(2 * 1.6));
  }

  @Test
  void questionWeighsLess() {
    assertThat(score("Is it good?")).isEqualTo(scaled(2 * 0.7));
  }

  @Test
  void sentenceOfOneWordHasItsValence() {
    assertThat(score("Good")).isEqualTo(scaled(2));
    assertThat(score("GOOD")).isEqualTo(scaled(2));
    assertThat(score("Not")).isZero();
    assertThat(score("Terribly")).isEqualTo(scaled(-3));
  }

  /** A list without full stops, or an attack: no rule looks at all other words for each word. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "good ",
        "although good ",
        "although ",
        "good but ",
        "would good than ",
        "not very good ",
        "terribly ",
        "good, although bad, ",
      })
  void longSentencesAreScoredInTimeThatGrowsWithThem(String part) {
    String text = part.repeat(200_000 / part.split(" ").length);
    Scored scored = assertTimeout(Duration.ofSeconds(20), () -> scored(text));

    assertThat(scored.score()).isBetween(-4.0, 4.0);
    assertThat(scored.hits()).allSatisfy(hit -> assertThat(hit.rules().size()).isLessThan(16));
  }

  @Test
  void hitsSayWhereTheScoreComesFrom() {
    Scored scored = scored("It is not very good, but BAD!");

    double good = 2 * 1.5 * (1 - 1.5 * 0.9) * 0.5 / Math.sqrt(2) * 1.2;
    double bad = -2 * 1.25 * 1.5 / Math.sqrt(2) * 1.2;
    assertThat(scored.hits()).hasSize(2);
    assertThat(scored.hits().get(0).contribution()).isCloseTo(good, within(1e-12));
    assertThat(scored.hits().get(0))
        .usingRecursiveComparison()
        .ignoringFields("contribution", "rules")
        .isEqualTo(new Hit(15, 19, "good", 2, 0, List.of()));
    assertThat(scored.hits().get(0).rules())
        .extracting(Rule::toString)
        .containsExactly(
            "intensifier \"very\" \u00d7 1.50",
            "negation \"not\" \u00d7 -0.35",
            "contrast \"but\" \u00d7 0.50",
            "words \"2\" \u00d7 0.71",
            "exclamation \"!\" \u00d7 1.20");
    assertThat(scored.hits().get(1).rules())
        .extracting(Rule::toString)
        .containsExactly(
            "capitals \"BAD\" \u00d7 1.25",
            "contrast \"but\" \u00d7 1.50",
            "words \"2\" \u00d7 0.71",
            "exclamation \"!\" \u00d7 1.20");
    assertThat(scored.hits().get(1).contribution()).isCloseTo(bad, within(1e-12));
    assertThat(scored.sum()).isCloseTo(good + bad, within(1e-12));
  }
}
